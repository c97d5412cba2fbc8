using System.Text.Json;
using Stockade.Testing;

namespace Stockade.Cli.Tests;

public sealed class ImportRaidsTests
{
    [Fact]
    public void Rows_become_sums_by_month_and_class_with_zeros_where_nothing_was_launched()
    {
        using DailyFile file = new();
        (int code, string printed) = file.Import(
            DailyFile.Row("2024-05-16 03:30", "Arrow", "4.0", "1.0"),
            DailyFile.Row("2024-05-30", "Bolt", "2", "2", "0"),
            DailyFile.Row("2024-07-01", "Moth", "30.0", "20.0", "5.0"));
        Assert.Equal(0, code);
        Assert.Equal(
            """
            month,threat,launched,destroyed,not_reaching_goal
            2024-05,ballistic,6,3,0
            2024-05,cruise,0,0,0
            2024-05,drone,0,0,0
            2024-05,mixed,0,0,0
            2024-06,ballistic,0,0,0
            2024-06,cruise,0,0,0
            2024-06,drone,0,0,0
            2024-06,mixed,0,0,0
            2024-07,ballistic,0,0,0
            2024-07,cruise,0,0,0
            2024-07,drone,30,20,5
            2024-07,mixed,0,0,0

            """,
            file.Written("monthly.csv"));
        Assert.Contains("Totals agree", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_says_of_every_row_that_is_pooled_or_left_out_why()
    {
        using DailyFile file = new();
        (int code, string printed) = file.Import(
            DailyFile.Row(model: "Arrow and Bolt", launched: "7", destroyed: "3"),
            DailyFile.Row(model: "Arrow and Cart", launched: "9", destroyed: "5"),
            DailyFile.Row(model: "Unknown Missile", launched: "2", destroyed: "0"),
            DailyFile.Row(model: "Kite", launched: "11", destroyed: "11"),
            DailyFile.Row(model: "Moth and Kite", launched: "3", destroyed: "3"),
            DailyFile.Row(model: "Cart", launched: "", destroyed: "0"),
            DailyFile.Row(model: "Cart", launched: "6", destroyed: "", source: "b"),
            DailyFile.Row("2024-05-31", "Moth", "5", "4", "3"));
        Assert.Equal(0, code);
        Snapshot.Matches(string.Join(
            '\n', printed, "--- rows.csv", file.Written("rows.csv"), "--- models.csv", file.Written("models.csv")));
    }

    [Fact]
    public void A_row_that_names_two_models_of_one_class_stays_whole_in_that_class()
    {
        using DailyFile file = new();
        file.Import(DailyFile.Row(model: "Arrow and Arrow/Bolt and Bolt", launched: "7", destroyed: "3"));
        Assert.Contains("2024-05,ballistic,7,3,0", file.Written("monthly.csv"), StringComparison.Ordinal);
        Assert.Contains("2024-05,mixed,0,0,0", file.Written("monthly.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_attack_twice_is_counted_once_and_a_difference_is_named()
    {
        using DailyFile file = new();
        file.Import(
            DailyFile.Row(launched: "4"), DailyFile.Row(launched: "4"), DailyFile.Row(launched: "5"),
            DailyFile.Row(launched: "4", source: "another"));
        Assert.Contains("2024-05,ballistic,8,2,0", file.Written("monthly.csv"), StringComparison.Ordinal);
        string rows = file.Written("rows.csv");
        Assert.Contains(
            "3,2024-05-16,Arrow,4,1,0,left out,the same attack stands on an earlier line\n", rows,
            StringComparison.Ordinal);
        Assert.Contains(
            "4,2024-05-16,Arrow,5,1,0,left out,the same attack stands on an earlier line with other counts", rows,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_is_always_stopped_in_full_is_remarked_on()
    {
        using DailyFile file = new();
        string[] rows =
            [.. Enumerable.Range(1, 10).Select(day => DailyFile.Row($"2024-05-{day:00}", "Moth", "3", "3"))];
        string printed = file.Import(rows).Printed;
        Assert.Contains("Moth: launched equals destroyed in each of its 10 rows", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_month_from_which_not_reaching_goal_is_no_longer_told_apart_is_remarked_on()
    {
        using DailyFile file = new();
        (_, string printed) = file.Import(
            DailyFile.Row("2025-06-10", "Moth", "400", "200", "120"),
            DailyFile.Row("2025-07-10", "Moth", "400", "200", "150"),
            DailyFile.Row("2025-08-10", "Moth", "400", "350", "0"),
            DailyFile.Row("2025-09-10", "Moth", "400", "350", "9"));
        Assert.Contains("drone: from 2025-08 hardly any", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_that_are_there_are_replaced_only_on_request()
    {
        using DailyFile file = new();
        Assert.Equal(0, file.Import(DailyFile.Row()).Code);
        (int code, string printed) = file.Import(DailyFile.Row(launched: "9"));
        Assert.Equal(3, code);
        Assert.Contains("--force", printed, StringComparison.Ordinal);
        Assert.Contains("ballistic,4,1,0", file.Written("monthly.csv"), StringComparison.Ordinal);
        string text = DailyFile.Header + "\n" + DailyFile.Row(launched: "9") + "\n";
        Assert.Equal(0, file.ImportText(text, force: true).Code);
        Assert.Contains("ballistic,9,1,0", file.Written("monthly.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_the_same_sums_as_the_words()
    {
        using DailyFile file = new();
        string text = string.Join(
            '\n', DailyFile.Header, DailyFile.Row(), DailyFile.Row(model: "Kite", launched: "2", destroyed: "2"));
        (int code, string printed) = file.ImportText(text, json: true);
        using JsonDocument document = JsonDocument.Parse(printed);
        Assert.Equal(0, code);
        Assert.Equal(6, document.RootElement.GetProperty("totals").GetProperty("launched").GetInt32());
        Assert.Equal(2, document.RootElement.GetProperty("leftOut").GetProperty("launched").GetInt32());
        Assert.Equal("ballistic", document.RootElement.GetProperty("classes")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void The_months_shipped_with_the_product_hold_the_classes_of_their_mapping_and_the_totals_of_their_source()
    {
        // Totals of the snapshot named in ATTRIBUTION.md: 89,870 launched in all rows, of which 4,393 are left out.
        string folder = Path.Combine(Root(), "packs", "places", "ukraine-raids");
        Kernel.DiagnosticBag bag = new();
        ImportMapping mapping = ImportMapping.Read(
            File.ReadAllText(Path.Combine(folder, "mapping.csv")), "mapping.csv", bag)!;
        string[][] months =
            [.. File.ReadAllLines(Path.Combine(folder, "monthly.csv"))[1..].Select(line => line.Split(','))];
        Assert.Empty(bag.All);
        string[] classes = [.. months.Select(month => month[1]).Distinct(StringComparer.Ordinal)];
        Assert.Equal(mapping.Classes, classes, StringComparer.Ordinal);
        Assert.Equal(42 * mapping.Classes.Count, months.Length);
        Assert.Equal(89_870 - 4_393, months.Sum(month => int.Parse(month[2], null)));
        Assert.Equal((78_878, 55_684), Sums(months, "drone"));
    }

    private static (int Launched, int Destroyed) Sums(string[][] months, string threat) => (
        months.Where(month => month[1] == threat).Sum(month => int.Parse(month[2], null)),
        months.Where(month => month[1] == threat).Sum(month => int.Parse(month[3], null)));

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Stockade.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
