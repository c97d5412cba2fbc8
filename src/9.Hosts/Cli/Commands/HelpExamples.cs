namespace Stockade.Cli.Commands;

/// <summary>Examples that stand under the help of a command.</summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string> Examples = new(StringComparer.Ordinal)
    {
        ["run"] = """
              ./stockade run scenarios/island-raid                      the answer, in results/island-raid
              ./stockade run scenarios/patriot-backfill-2023 --quick    a first look; bands are rough
              ./stockade run scenarios/island-raid --worlds 400 --precision 0.01 --out results/fine
              ./stockade run scenarios/patriot-backfill-2023 --set transfers.us-to-ukraine-backfill.credit=0.8
            """,
        ["raid"] = """
              ./stockade raid scenarios/island-raid                         which raids there are
              ./stockade raid scenarios/island-raid --raid night-raid       one of them, 1,000 times
              ./stockade raid scenarios/island-raid --raid night-raid --set fire-units.dart-battery.launchers=4
              ./stockade raid scenarios/island-raid --raid night-raid --replay results/night.json --world 3
            """,
        ["share"] = """
              ./stockade share scenarios/island-raid                    kill probabilities, other physics, the rest
              ./stockade share scenarios/island-raid --claims rounds.lance parties --worlds 400
              ./stockade share scenarios/patriot-backfill-2023 --claims rounds,threats,fire-units
              ./stockade share scenarios/patriot-backfill-2023 --options no-amendment send-sixty
            """,
        ["check"] = """
              ./stockade check scenarios/island-raid
              ./stockade check scenarios/island-raid --set "horizon=2030-01-01 .. 2031-12-31"
            """,
        ["schema"] = """
              ./stockade schema > scenario.schema.json    then, in the first line of a scenario:
              # yaml-language-server: $schema=scenario.schema.json
            """,
        ["show"] = """
              ./stockade law show scenarios/patriot-backfill-2023
              ./stockade law show scenarios/island-raid --json
            """,
        ["decide"] = """
              ./stockade law decide scenarios/patriot-backfill-2023 --transfer japan-to-us
              ./stockade law decide scenarios/patriot-backfill-2023 --transfer japan-rounds-onward --on 2024-01-15
              ./stockade law decide --facts f.yaml --on 2024-01-15       a file of facts: docs/lex.md says how
            """,
        ["why"] = """
              ./stockade law why scenarios/patriot-backfill-2023 --transfer japan-to-us --on 2023-12-21
            """,
        ["whatif"] = """
              ./stockade law whatif scenarios/patriot-backfill-2023 --transfer japan-rounds-onward
            """,
        ["timeline"] = """
              ./stockade law timeline scenarios/patriot-backfill-2023 --transfer japan-to-us
            """,
        ["test"] = """
              ./stockade law test                     every shipped pack
              ./stockade law test my.lex --mutations  and which rules no test watches
            """,
        ["fmt"] = """
              ./stockade law fmt my.lex --check
            """,
        ["report"] = """
              ./stockade report results/island-raid
            """,
        ["compare"] = """
              ./stockade compare results/island-raid results/fine
            """,
        ["salvo"] = """
              ./stockade salvo barrage --threats 20 --track 0.99 --kill 0.7 --goal 0.8
            """,
        ["supply run"] = """
              ./stockade supply run scenarios/island-raid                     every option
              ./stockade supply run scenarios/island-raid --option no-amendment --audit --out results/supply
            """,
        ["supply trace"] = """
              ./stockade supply trace scenarios/island-raid --lot osmere/lance
              ./stockade supply trace scenarios/island-raid --lot osmere/lance --on 2030-07-01 --world 3
            """,
        ["supply why"] = """
              ./stockade supply why scenarios/island-raid --party kessand --item lance --on 2030-12-31
            """,
        ["supply"] = """
              ./stockade supply textbook queue --arrivals "8 / day" --service "8 h" --servers 3
            """,
        ["textbook"] = """
              ./stockade supply textbook queue --arrivals "8 / day" --service "8 h" --servers 3 --simulate 200000
              ./stockade supply textbook stock-policy --demand 10 --order-cost 64 --holding 1 --penalty 9
            """,
        ["footprint"] = """
              ./stockade footprint scenarios/island-raid --battery hill --threat ballistic --from-azimuth 340
              ./stockade footprint scenarios/island-raid --battery north-mole --threat rocket --variants
              ./stockade footprint scenarios/textbook --battery battery --attack barrage-20 --threat warhead --look 2
              ./stockade footprint scenarios/island-raid --battery hill --threat cruise --from-azimuth all-round
            """,
        ["raids"] = """
              ./stockade import raids daily.csv --out raids
            """,
    };

    /// <summary>Examples of a command by its name, with the name of its group where others are called alike; or
    /// null.</summary>
    public static string? Of(string command) => Examples.GetValueOrDefault(command);
}
