using System.Globalization;
using System.Reflection;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Stockade.Results.Store;

/// <summary>One column of a table: how it is called, what it means, and how its values go to Parquet and CSV and come
/// back. Made from a parameter of the row's record, so that the record is the only description there is.</summary>
internal abstract class Column<TRow>(string name, ColumnAttribute words, DataField field)
{
    public string Name { get; } = name;

    public string Meaning { get; } = words.Meaning;

    public string? Unit { get; } = words.Unit;

    public DataField Field { get; } = field;

    /// <summary>The kind of value, in words, for <c>columns.csv</c>.</summary>
    public abstract string Type { get; }

    /// <summary>Writes the column of all rows to the open row group.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken stop);

    /// <summary>Reads the column: a value (or null) for each row.</summary>
    public abstract Task<object?[]> ReadAsync(
        ParquetRowGroupReader group, DataField stored, int rows, CancellationToken stop);

    /// <summary>Appends the value of one row as CSV text, unquoted; nothing for null.</summary>
    public abstract void Append(StringBuilder text, TRow row);

    /// <summary>The column of a record's parameter: <c>ValueAtLow</c> is stored as <c>value_at_low</c>.</summary>
    public static Column<TRow> Of(ParameterInfo parameter)
    {
        string member = parameter.Name!;
        ColumnAttribute words = parameter.GetCustomAttribute<ColumnAttribute>()!;
        MethodInfo get = typeof(TRow).GetProperty(member)!.GetMethod!;
        string name = SnakeCase(member);
        Type type = parameter.ParameterType;
        if (type == typeof(string))
        {
            bool optional = new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
            return new TextColumn<TRow>(name, words, get.CreateDelegate<Func<TRow, string?>>(), optional);
        }

        return Plain<double>(type, name, words, get) ?? Plain<int>(type, name, words, get)
            ?? Plain<long>(type, name, words, get) ?? Plain<bool>(type, name, words, get)
            ?? Plain<DateOnly>(type, name, words, get)
            ?? throw new Kernel.InvariantException($"a column can be stored: {typeof(TRow).Name}.{member}");
    }

    private static Column<TRow>? Plain<T>(Type type, string name, ColumnAttribute words, MethodInfo get)
        where T : struct
    {
        if (type == typeof(T))
        {
            return new ValueColumn<TRow, T>(name, words, get.CreateDelegate<Func<TRow, T>>());
        }

        return type == typeof(T?)
            ? new OptionalColumn<TRow, T>(name, words, get.CreateDelegate<Func<TRow, T?>>())
            : null;
    }

    private static string SnakeCase(string member)
    {
        StringBuilder name = new();
        foreach (char letter in member)
        {
            if (char.IsUpper(letter) && name.Length > 0)
            {
                name.Append('_');
            }

            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    private protected static string Word<T>() => typeof(T) switch
    {
        Type type when type == typeof(double) => "number",
        Type type when type == typeof(bool) => "true or false",
        Type type when type == typeof(DateOnly) => "date",
        _ => "whole number",
    };

    private protected static void AppendPlain<T>(StringBuilder text, T value)
        where T : struct
    {
        switch (value)
        {
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case DateOnly date:
                text.Append(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }
}
