using CsCheck;
using Stockade.Testing;

namespace Stockade.Cli.Tests;

public sealed class ImportFaultTests
{
    [Fact]
    public void Every_fault_of_a_file_is_told_at_once_with_its_line_and_nothing_is_written()
    {
        using DailyFile file = new();
        (int code, string printed) = file.Import(
            DailyFile.Row(),
            DailyFile.Row(start: "16.05.2024"),
            DailyFile.Row(start: "0001-01-01"),
            DailyFile.Row(launched: "four"),
            DailyFile.Row(launched: "1.5", destroyed: "-1"),
            DailyFile.Row(launched: "1e9"),
            DailyFile.Row(launched: "100001"),
            DailyFile.Row(launched: "NaN"),
            DailyFile.Row(launched: "79228162514264337593543950336"),
            DailyFile.Row(model: "Arow"),
            DailyFile.Row(model: "Arow", source: "told once"),
            DailyFile.Row(model: ""),
            "2024-05-16,short row",
            "2024-05-16,2024-05-16,\"Arrow\"x,north,south,,1,1,1,a",
            "2024-05-16,2024-05-16,Ar\"row,north,south,,1,1,1,a",
            "2024-05-16,2024-05-01,Arrow,north,south,,1,1,1,a",
            "2024-05-16,2024-05-16,Arrow,\"two\nlines\",south,,1,1,1,a",
            DailyFile.Row(destroyed: "a\u001b[2J\u0007"),
            "2024-05-16,2024-05-16,\"Arrow,never closed,south,,1,1,1,a");
        Assert.Equal(2, code);
        Assert.False(Directory.Exists(file.Out));
        Snapshot.Matches(printed);
    }

    [Fact]
    public void A_missing_or_doubled_column_an_empty_file_and_a_file_without_rows_are_refused()
    {
        using DailyFile file = new();
        string[] texts =
        [
            "", "\n\n", DailyFile.Header + "\n", "time_start,time_end,model\n2024-05-16,2024-05-16,Arrow\n",
            DailyFile.Header + ",model\n" + DailyFile.Row() + ",Bolt\n", string.Join(',', Enumerable.Range(0, 300)),
        ];
        (int Code, string Printed)[] runs = [.. texts.Select(text => file.ImportText(text))];
        Assert.All(runs, run => Assert.Equal(2, run.Code));
        Snapshot.Matches(string.Join("\n", runs.Select(run => run.Printed)));
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_others_may_stand_between()
    {
        using DailyFile file = new();
        const string Text =
            "extra,source,not_reach_goal,destroyed,launched,target,launch_place,MODEL,time_end,time_start\n"
            + "x,a,,1,4,south,north,arrow,2024-05-16,2024-05-16\n";
        Assert.Equal(0, file.ImportText("\uFEFF" + Text.ReplaceLineEndings("\r\n")).Code);
        Assert.Contains("ballistic,4,1,0", file.Written("monthly.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_field_is_refused_by_its_length()
    {
        using DailyFile file = new();
        (int code, string printed) = file.Import(DailyFile.Row(source: new string('x', 5_000_000)), DailyFile.Row());
        Assert.Equal(2, code);
        Assert.Contains("daily.csv:2:1: error IM005: field 10 is longer than 32768", printed, StringComparison.Ordinal);
        Assert.True(printed.Length < 500);
    }

    [Fact]
    public void A_bad_mapping_table_is_refused()
    {
        using DailyFile file = new();
        const string Mapping =
            "model,class,note\nArrow,Ballistic Missile,x\nBolt,ballistic,x\nBOLT,cruise,x\n,cruise,x\n";
        (int code, string printed) = file.ImportText(DailyFile.Header + "\n" + DailyFile.Row() + "\n", Mapping);
        Assert.Equal(2, code);
        Snapshot.Matches(printed);
    }

    [Fact]
    public void A_file_that_is_not_there_or_not_text_ends_with_three()
    {
        using DailyFile file = new();
        using StringWriter printed = new();
        Assert.Equal(3, ImportRaids.Run("no-such.csv", "nor-this.csv", file.Out, printed, json: false, force: false));
        Assert.Contains("no-such.csv:1:1: error IM011", printed.ToString(), StringComparison.Ordinal);
        Assert.Contains("nor-this.csv:1:1: error IM011", printed.ToString(), StringComparison.Ordinal);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("stockade-import-");
        string binary = Path.Combine(folder.FullName, "binary.csv");
        File.WriteAllBytes(binary, [0xC3, 0x28, 0xFF]);
        Assert.Equal(3, ImportRaids.Run(binary, binary, file.Out, printed, json: false, force: false));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Whatever_the_bytes_the_answer_is_a_report_or_diagnostics()
    {
        // Good text with pieces cut out, doubled and replaced: mostly near the layout, so that every check is reached.
        using DailyFile file = new();
        string good = string.Join('\n', DailyFile.Header, DailyFile.Row(), DailyFile.Row(model: "Arrow and Cart"),
            DailyFile.Row(model: "Kite"), DailyFile.Row("2025-01-01 3:30", "Moth", "", "2"));
        string[] pieces =
            ["\"", ",", "\n", "\r\n", " and ", "9", "-", ".", "\0", "Ж", "2024-05-16", "Arrow", "'", "=", ""];
        Gen<(int At, int Length, string Piece)> change = Gen.Select(
            Gen.Int[0, good.Length - 1], Gen.Int[0, 12], Gen.OneOf(pieces));
        change.Array[1, 6].Sample(
            changes =>
            {
                string text = good;
                foreach ((int at, int length, string piece) in changes)
                {
                    int start = Math.Min(at, text.Length);
                    text = text[..start] + piece + text[Math.Min(text.Length, start + length)..];
                }

                (int code, string printed) = file.ImportText(text, force: true);
                Assert.True(code is 0 or 2, printed);
                Assert.Equal(code == 2, printed.Contains(": error IM", StringComparison.Ordinal));
            },
            iter: 2_000, threads: 1);
    }
}
