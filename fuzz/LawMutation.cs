using Stockade.Law;
using Stockade.Scenarios;
using Stockade.Scenarios.Fuzz;

namespace Stockade.Fuzz;

/// <summary>Reads mutated law packs.</summary>
internal static class LawMutation
{
    private const string Pack =
        """
        source act "Act of Osmere (fictional)" 2020-01-01 grade A
        actor OS.council "Council of Osmere"
        fact kind : one-of {weapon, ammunition, part} "What is it?"
        fact combat : yes-no "Is there fighting?" determined-by OS.council
        fact value : amount USD "What is it worth?"
        group partners "Partners"
          OS
          VE from 2021-01-01 until 2030-01-01
          cite act "annex"
        amount notice = 40 M USD from 2020-01-01
          cite act "2"
        pack os-export "Export act"
          force law
          encodes OS "Osmere"
          decides OS.council
          silence prohibits
          scope leg != domestic and exporter = OS
          from 2020-01-01
          cite act
        rule onward from 2020-01-01
          when kind in {weapon, ammunition} and not recipient in partners
          permit
          require "Consent" from OS.council
          attach consent OS on retransfer, other-use
          cite act "1"
        rule onward.combat from 2021-01-01 until 2031-01-01 except onward
          when combat or value >= notice or share.VE > 30 % or holder.VE
          prohibit
          cite act "1(2)"
        rule onward.later enacted 2030-01-01 except onward.combat
          lift
          cite act
          press "the press"
        test "To a partner" on 2022-01-01
          exporter = OS
          recipient = VE
          leg = export
          kind = part
          grant OS.council granted 2021-01-01 provided combat attach end-user VE "letter"
          burden consent VE "contract"
          expect os-export prohibited because only onward.combat earliest 2022-01-01 later onward.later press
        test "To another" on 2023-01-01 like "To a partner"
          burden none
          after "To a partner"
          expect lot permitted attaches OS

        """;

    public static MutationOutcome Run(ulong seed, int count, int first) =>
        MutationRun.Each(seed, count, first, (dice, diagnostics) =>
        {
            LawStage.Read([new LawText("fuzz.lex", Mutator.Of(Pack, dice))], diagnostics);
            return !diagnostics.HasErrors;
        });
}
