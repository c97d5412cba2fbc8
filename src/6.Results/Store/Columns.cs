using System.Text;
using Parquet;
using Parquet.Schema;

namespace Stockade.Results.Store;

/// <summary>A column of text.</summary>
internal sealed class TextColumn<TRow>(string name, ColumnAttribute words, Func<TRow, string?> get, bool optional)
    : Column<TRow>(name, words, new DataField(name, typeof(string), isNullable: optional))
{
    public override string Type => optional ? "text, may be empty" : "text";

    public override Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken stop) =>
        group.WriteAsync(Field, Array.ConvertAll([.. rows], row => get(row)!));

    public override async Task<object?[]> ReadAsync(
        ParquetRowGroupReader group, DataField stored, int rows, CancellationToken stop)
    {
        string?[] values = new string?[rows];
        await group.ReadAsync(stored, values.AsMemory(), cancellationToken: stop);
        return values;
    }

    public override void Append(StringBuilder text, TRow row) => text.Append(get(row));
}

/// <summary>A column of plain values, none missing.</summary>
internal sealed class ValueColumn<TRow, T>(string name, ColumnAttribute words, Func<TRow, T> get)
    : Column<TRow>(name, words, new DataField(name, typeof(T), isNullable: false))
    where T : struct
{
    public override string Type => Word<T>();

    public override Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken stop) =>
        group.WriteAsync<T>(Field, Array.ConvertAll([.. rows], row => get(row)), cancellationToken: stop);

    public override async Task<object?[]> ReadAsync(
        ParquetRowGroupReader group, DataField stored, int rows, CancellationToken stop)
    {
        T[] values = new T[rows];
        await group.ReadAsync(stored, values.AsMemory(), cancellationToken: stop);
        return Array.ConvertAll(values, value => (object?)value);
    }

    public override void Append(StringBuilder text, TRow row) => AppendPlain(text, get(row));
}

/// <summary>A column of plain values, some missing.</summary>
internal sealed class OptionalColumn<TRow, T>(string name, ColumnAttribute words, Func<TRow, T?> get)
    : Column<TRow>(name, words, new DataField(name, typeof(T), isNullable: true))
    where T : struct
{
    public override string Type => Word<T>() + ", may be empty";

    public override Task WriteAsync(ParquetRowGroupWriter group, IReadOnlyList<TRow> rows, CancellationToken stop) =>
        group.WriteAsync<T>(Field, Array.ConvertAll([.. rows], row => get(row)), cancellationToken: stop);

    public override async Task<object?[]> ReadAsync(
        ParquetRowGroupReader group, DataField stored, int rows, CancellationToken stop)
    {
        T?[] values = new T?[rows];
        await group.ReadAsync(stored, values.AsMemory(), cancellationToken: stop);
        return Array.ConvertAll(values, value => (object?)value);
    }

    public override void Append(StringBuilder text, TRow row)
    {
        if (get(row) is { } value)
        {
            AppendPlain(text, value);
        }
    }
}
