using Stockade.Kernel;

namespace Stockade.Scenarios;

/// <summary>Refuses what is outside Stockade's scope, wherever it stands in a file: positions in a scenario that is not
/// fictional, requests to optimise or search, control markings.</summary>
internal sealed class ScopeCheck(Report report)
{
    /// <summary>Parts of a field's name that ask for a position.</summary>
    private static readonly string[] PositionWords =
    [
        "latitude", "longitude", "position", "positions", "azimuth", "azimuths", "footprint", "footprints",
        "coordinates",
        "lat", "lon", "lng",
    ];

    /// <summary>Parts of a field's name that ask for a search over inputs.</summary>
    private static readonly string[] SearchWords =
    [
        "optimise", "optimize", "optimised", "optimized", "optimal", "maximise", "maximize", "minimise", "minimize",
        "search", "ranked",
    ];

    /// <summary>Control markings, as they stand in capitals on documents. "Restricted" in a sentence is no
    /// marking.</summary>
    private static readonly string[] Markings =
    [
        "SECRET", "CONFIDENTIAL", "NOFORN", "FOUO", "CUI", "RESTRICTED", "LIMDIS", "ORCON", "NOCONTRACT", "PROPIN",
        "SENSITIVE",
    ];

    private readonly List<ScalarNode> positions = [];
    private readonly HashSet<ScalarNode> refused = [];

    /// <summary>Looks at every key and text of a file; <see cref="RefusePositions"/> reports positions.</summary>
    public void Visit(MapNode file)
    {
        foreach (Entry section in file.Entries)
        {
            Visit(section.Key, section.Value);
        }
    }

    /// <summary>Looks at a section of a scenario, or at what a setting puts into it.</summary>
    public void Visit(ScalarNode section, Node node)
    {
        bool isPosition = LookAtKey(section, inPosition: false);
        if (!isPosition && Tables.Scenario.Find(section.Text) is { FictionalOnly: true })
        {
            isPosition = true;
            positions.Add(section);
        }

        Visit(node, isPosition);
    }

    /// <summary>True where a key was reported as out of scope; nothing else about it matters then.</summary>
    public bool Refused(ScalarNode key) => refused.Contains(key);

    private void Visit(Node node, bool inPosition)
    {
        switch (node)
        {
            case ScalarNode text:
                LookForMarking(text);
                break;
            case ListNode list:
                foreach (Node item in list.Items)
                {
                    Visit(item, inPosition);
                }

                break;
            case MapNode map:
                foreach (Entry entry in map.Entries)
                {
                    bool isPosition = LookAtKey(entry.Key, inPosition);
                    Visit(entry.Value, inPosition || isPosition);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>Reports every position met: the scenario is not fictional.</summary>
    public void RefusePositions()
    {
        foreach (ScalarNode key in positions)
        {
            refused.Add(key);
            report.Error(
                DiagnosticCodes.ScopePosition, key.Place,
                $"'{Excerpt.Of(key.Text)}' is out of scope: positions, footprints, raids written out and terrain exist "
                + "only in scenarios marked 'fictional: true'",
                "real places are regions with coverage claims; take the field out");
        }
    }

    /// <summary>True where the key asks for a position; of positions within positions only the outermost is
    /// kept.</summary>
    private bool LookAtKey(ScalarNode key, bool inPosition)
    {
        bool isPosition = Holds(key.Text, PositionWords);
        if (isPosition && !inPosition)
        {
            positions.Add(key);
        }

        if (Holds(key.Text, SearchWords))
        {
            refused.Add(key);
            report.Error(
                DiagnosticCodes.ScopeOptimise, key.Place,
                $"'{Excerpt.Of(key.Text)}' is out of scope: inputs are set, or swept on a grid that is published with "
                + "the result; those of the adversary are never optimised, ranked or searched",
                "give the value, a range, or several options");
        }

        return isPosition;
    }

    private static bool Holds(string key, string[] words)
    {
        foreach (Range part in key.AsSpan().SplitAny('-', '_', ' '))
        {
            foreach (string word in words)
            {
                if (key.AsSpan(part).Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void LookForMarking(ScalarNode text)
    {
        ReadOnlySpan<char> rest = text.Text;
        while (!rest.IsEmpty)
        {
            int start = rest.IndexOfAnyInRange('A', 'Z');
            if (start < 0)
            {
                return;
            }

            rest = rest[start..];
            int end = rest.IndexOfAnyExceptInRange('A', 'Z');
            ReadOnlySpan<char> word = end < 0 ? rest : rest[..end];
            foreach (string marking in Markings)
            {
                if (word.SequenceEqual(marking))
                {
                    Refuse(text, marking);
                    return;
                }
            }

            rest = rest[word.Length..];
        }
    }

    private void Refuse(ScalarNode text, string marking) =>
        report.Error(
            DiagnosticCodes.ScopeMarking, text.Place,
            $"'{marking}' looks like a control marking: only published sources, open to all, may be used",
            "use another source; where the word is no marking, write it in small letters");
}
