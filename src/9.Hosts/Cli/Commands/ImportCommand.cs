using System.CommandLine;

namespace Stockade.Cli.Commands;

/// <summary><c>import</c>: public data turned into tables that scenarios read.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        Argument<string> csv = new("csv") { Description = "The daily file, as published" };
        Option<string> mapping = new("--mapping")
        {
            Description = "Table from weapon models to threat classes",
            DefaultValueFactory = _ => Path.Combine("packs", "places", "ukraine-raids", "mapping.csv"),
            HelpName = "csv",
        };
        Option<string> output = new("--out")
        {
            Description = "Folder for monthly.csv, models.csv, rows.csv and report.txt",
            DefaultValueFactory = _ => "import",
            HelpName = "folder",
        };
        Option<bool> json = CommonOptions.Json();
        Option<bool> force = CommonOptions.Force();
        Command raids = new("raids", "Daily attacks, by weapon model, into sums by month and threat class")
        {
            csv, mapping, output, json, force,
        };
        raids.SetAction(parsed => Guard.Run(parsed.GetValue(json), () => ImportRaids.Run(
            parsed.GetValue(csv)!, parsed.GetValue(mapping)!, parsed.GetValue(output)!, Console.Out,
            parsed.GetValue(json), parsed.GetValue(force))));
        return new Command("import", "Turn public data into tables that scenarios read") { raids };
    }
}
