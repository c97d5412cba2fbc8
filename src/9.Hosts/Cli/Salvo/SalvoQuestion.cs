using System.CommandLine;

namespace Stockade.Cli.Salvo;

/// <summary>One question that <c>salvo</c> answers: its options, its help, and how it is answered.</summary>
/// <param name="Help">Its first line stands in the list of commands, all of it in the command's own help.</param>
internal sealed record SalvoQuestion(
    string Name, string Help, IReadOnlyList<Option> Options, Func<SalvoInput, SalvoAnswer> Answer)
{
    /// <summary>What the list of commands says of it.</summary>
    public string FirstLine => Help.Split('\n')[0];

    /// <summary>Every question, in the order of the help.</summary>
    public static IReadOnlyList<SalvoQuestion> All() =>
    [
        BarrageQuestion.Create(), LeaksQuestion.Create(), LookQuestion.Create(), MagazineQuestion.Create(),
        SequenceQuestion.Create(), SaturationQuestion.Create(), HughesQuestion.Create(), StochasticQuestion.Create(),
        AssignQuestion.Create(),
    ];

    /// <summary>An option that holds a quantity as people write it.</summary>
    /// <param name="example">How one is written, shown in help and in messages.</param>
    public static Option<string?> Figure(string name, string description, string example, string? fallback = null)
    {
        Option<string?> option = new(name)
        {
            Description = description,
            HelpName = example,
        };
        if (fallback is not null)
        {
            option.DefaultValueFactory = _ => fallback;
        }

        return option;
    }
}
