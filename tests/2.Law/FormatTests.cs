using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

public sealed class FormatTests
{
    [Fact]
    public void A_pack_is_written_in_one_way()
    {
        const string written = "# note\n\n\n\nrule   a  from 2020-01-01   # why\n"
            + "     when kind in { x ,y } and not( b )\n\n\tpermit\r\n  cite act \"2  3\"  \n\n";
        const string expected = "# note\n\nrule a from 2020-01-01  # why\n"
            + "  when kind in {x, y} and not (b)\n\n  permit\n  cite act \"2  3\"\n";
        Assert.Equal(expected, LexFormat.Of(written));
    }

    [Fact]
    public void Formatting_changes_no_meaning_and_a_second_time_nothing()
    {
        foreach (LawText pack in PackFiles.All)
        {
            string once = LexFormat.Of(pack.Text);
            Assert.Equal(once, LexFormat.Of(once));
            Assert.Equal(Pieces(pack.Text), Pieces(once));
        }
    }

    [Fact]
    public void The_shipped_packs_are_written_so() =>
        Assert.All(PackFiles.All, static pack => Assert.Equal(LexFormat.Of(pack.Text), pack.Text));

    private static string[] Pieces(string text) =>
    [
        .. text.Split('\n').SelectMany(static line => LexTokens.Of(line, out _))
            .Where(static token => token.Kind != LexTokenKind.End).Select(static token => $"{token.Kind} {token.Text}"),
    ];
}
