using System.Reflection;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Stockade.Results.Store;

/// <summary>A table of the result folder, whatever its rows.</summary>
internal abstract class ResultTable(string name, string grain)
{
    public string Name { get; } = name;

    public string Grain { get; } = grain;

    /// <summary>The table as a Parquet file: one row group, uncompressed, no dates of writing, so that equal rows give
    /// equal bytes.</summary>
    public abstract Task<byte[]> ParquetAsync(StudyResults results, CancellationToken stop);

    /// <summary>The table as CSV (RFC 4180, line feed, UTF-8, first line names).</summary>
    public abstract byte[] Csv(StudyResults results);

    /// <summary>The results with this table filled from a Parquet file.</summary>
    /// <exception cref="InvalidDataException">A column is missing or of another kind.</exception>
    public abstract Task<StudyResults> FillAsync(StudyResults results, Stream parquet, CancellationToken stop);

    /// <summary>Name, kind, unit and meaning of each column.</summary>
    public abstract IEnumerable<(string Name, string Type, string? Unit, string Meaning)> Describe();
}

/// <summary>A table described by its row's record alone: the record's parameters are the columns, in order.</summary>
internal sealed class ResultTable<TRow> : ResultTable
    where TRow : class
{
    private static readonly ConstructorInfo Constructor = typeof(TRow).GetConstructors().Single();

    private readonly Column<TRow>[] columns = Array.ConvertAll(Constructor.GetParameters(), Column<TRow>.Of);
    private readonly Func<StudyResults, IReadOnlyList<TRow>> select;
    private readonly Func<StudyResults, IReadOnlyList<TRow>, StudyResults> fill;

    public ResultTable(
        Func<StudyResults, IReadOnlyList<TRow>> select, Func<StudyResults, IReadOnlyList<TRow>, StudyResults> fill)
        : base(Words.Name, Words.Grain)
    {
        this.select = select;
        this.fill = fill;
    }

    private static TableAttribute Words => typeof(TRow).GetCustomAttribute<TableAttribute>()!;

    public override async Task<byte[]> ParquetAsync(StudyResults results, CancellationToken stop)
    {
        using MemoryStream bytes = new();
        ParquetSchema schema = new(columns.Select(column => column.Field));
        ParquetOptions options = new() { CompressionMethod = CompressionMethod.None, UseDateOnlyTypeForDates = true };
        foreach (Column<TRow> column in columns.Where(column => column.Field.ClrType == typeof(string)))
        {
            options.ColumnEncodingHints[column.Name] = EncodingHint.Dictionary;
        }

        await using (ParquetWriter writer =
            await ParquetWriter.CreateAsync(schema, bytes, options, cancellationToken: stop))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            IReadOnlyList<TRow> rows = select(results);
            foreach (Column<TRow> column in columns)
            {
                await column.WriteAsync(group, rows, stop);
            }
        }

        return bytes.ToArray();
    }

    public override byte[] Csv(StudyResults results)
    {
        StringBuilder text = new();
        Stockade.Results.Store.Csv.AppendLine(text, columns.Select(column => column.Name));
        StringBuilder value = new();
        foreach (TRow row in select(results))
        {
            Stockade.Results.Store.Csv.AppendLine(text, columns.Select(column =>
            {
                value.Clear();
                column.Append(value, row);
                return value.ToString();
            }));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public override async Task<StudyResults> FillAsync(StudyResults results, Stream parquet, CancellationToken stop)
    {
        ParquetOptions options = new() { UseDateOnlyTypeForDates = true };
        await using ParquetReader reader = await ParquetReader.CreateAsync(parquet, options, cancellationToken: stop);
        List<TRow> rows = [];
        for (int index = 0; index < reader.RowGroupCount; index++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(index);
            int count = checked((int)group.RowCount);
            object?[][] values = new object?[columns.Length][];
            for (int column = 0; column < columns.Length; column++)
            {
                values[column] = await ReadColumnAsync(reader, group, columns[column], count, stop);
            }

            for (int row = 0; row < count; row++)
            {
                rows.Add((TRow)Constructor.Invoke(Array.ConvertAll(values, column => column[row])));
            }
        }

        return fill(results, rows);
    }

    public override IEnumerable<(string Name, string Type, string? Unit, string Meaning)> Describe() =>
        columns.Select(column => (column.Name, column.Type, column.Unit, column.Meaning));

    /// <summary>A column added since the file was written reads as empty, if it may be empty.</summary>
    private static Task<object?[]> ReadColumnAsync(
        ParquetReader reader, ParquetRowGroupReader group, Column<TRow> column, int rows, CancellationToken stop)
    {
        DataField? stored = reader.Schema.GetDataFields().FirstOrDefault(field => field.Name == column.Name);
        if (stored is null && column.Field.IsNullable)
        {
            return Task.FromResult(new object?[rows]);
        }

        if (stored is null || stored.ClrType != column.Field.ClrType || (stored.IsNullable && !column.Field.IsNullable))
        {
            throw new InvalidDataException($"column {column.Name} is missing or not a {column.Type}");
        }

        return column.ReadAsync(group, stored, rows, stop);
    }
}
