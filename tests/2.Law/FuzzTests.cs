using System.Text;
using CsCheck;
using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Law.Tests;

public sealed class FuzzTests
{
    /// <summary>One of each construct, short, so that a mutation is likely to hit something that matters.</summary>
    private const string Seed = """
        source act "An act" 2020-01-01 grade A address "https://example.org"
        actor AA.minister "the minister"
        actor recipient.government "the receiver"
        fact armed : yes-no "Is it armed?" determined-by AA.minister
        fact kind : one-of {round, part} "What is it?"
        fact maker : state "Who made it?"
        fact value : amount USD "What is it worth?"
        fact made : date "When?"
        group friends "Friends"
          BB
          CC from 2020-01-01 until 2022-01-01
          cite act
        amount limit = 14 M USD until 2021-01-01
          cite act "2"
        amount limit = 25 M USD from 2021-01-01
          cite act "2"
        pack p "A pack"
          force policy
          encodes AA "Aland"
          decides AA.minister
          silence prohibits
          scope exporter = AA or (origin = AA and leg = retransfer)
          from 2019-01-01
          cite act
        rule gift from 2019-01-01 until 2021-06-01
          when recipient in friends and not (armed or kind = part)
          when maker = exporter
          permit
          require "Consent" from AA.minister wait 15 days
          attach consent AA on retransfer, other-use
          cite act "3"
        rule gift.armed except gift
          when value >= limit and made < 2020-01-01
          prohibit
          cite act "4"
          press "press only"
        rule later enacted 2021-01-01 except gift.armed
          lift
          cite act
        test "a gift" on 2020-01-01
          exporter = AA
          recipient = BB
          value = 3 M USD
          grant AA.minister granted 2019-01-01
          burden end-user BB "paper"
          recorded
          expect p undetermined because gift missing armed needs AA.minister
        """;

    private static readonly string[] Pieces =
    [
        "\n", "\"", "#", "rule", "except", "from", "until", "2020-02-30", "9999-12-31", "0001-01-01", "when", "not ",
        "(", ")", "{", "}", ",", "=", "<", "and", "or", "in", "permit", "prohibit", "lift", "require", "wait",
        "99999999999", "1e9", "M", "USD", "none", "AA", "gift", "armed", "kind", "limit", "friends", "\t", "\r",
        "\u0000", "é", "🙂", "pack", "test", "unknown", "grant", "expect", "overall", "scope", "  ", "-", ".", "%",
        "\uD800",
    ];

    [Fact]
    public void No_text_makes_the_reader_throw_and_what_it_reads_can_be_asked()
    {
        int read = 0;
        Gen.Int[0, 5].SelectMany(static edits => Gen.Select(
                Gen.Int[0, Seed.Length - 1], Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 4]).Array[edits])
            .Sample(
                edits =>
                {
                    string text = Mutated(edits);
                    DiagnosticBag bag = new();
                    LawBook book = LawStage.Read([new LawText("fuzz.lex", text)], bag);
                    Assert.All(bag.All, static fault => Assert.NotNull(fault.Place));
                    if (!bag.HasErrors)
                    {
                        Interlocked.Increment(ref read);
                        book.RunTests();
                        TransferFacts facts = Facts.Of("AA", "BB", null, LegKind.Retransfer, "armed=yes");
                        book.Decide(facts, Facts.Day("2020-06-01"));
                    }
                },
                iter: 25_000, seed: "0000KOIKQ0K2");
        Assert.True(read > 500, $"{read} of the mutated packs were read without a fault");
    }

    [Fact]
    public void The_shipped_packs_survive_mutation_too()
    {
        string[] texts = [.. PackFiles.All.Select(static pack => pack.Text)];
        Gen<int> pieces = Gen.Int[0, Pieces.Length - 1];
        Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Double.Unit, Gen.Double.Unit, pieces).Sample(
            (pack, from, length, piece) =>
            {
                string text = texts[pack];
                int start = (int)(from * text.Length);
                int end = Math.Min(text.Length, start + (int)(length * 200));
                LawStage.Read(
                    [new LawText("fuzz.lex", text[..start] + Pieces[piece] + text[end..])], new DiagnosticBag());
            },
            iter: 300, seed: "0000KOIKQ0K2");
    }

    private static string Mutated((int At, int Piece, int Kind)[] edits)
    {
        StringBuilder text = new(Seed);
        foreach ((int place, int piece, int kind) in edits)
        {
            int at = Math.Min(place, text.Length - 1);
            switch (kind)
            {
                case 0:
                    text.Remove(at, Math.Min(1 + piece, text.Length - at));
                    break;
                case 1:
                    text[at] = Pieces[piece][0];
                    break;
                case 2:
                    int line = Math.Min(40, text.Length - at);
                    text.Insert(Math.Min(piece * 20, text.Length), text.ToString(at, line));
                    break;
                default:
                    text.Insert(at, Pieces[piece]);
                    break;
            }

            if (text.Length == 0)
            {
                text.Append('\n');
            }
        }

        return text.ToString();
    }
}
