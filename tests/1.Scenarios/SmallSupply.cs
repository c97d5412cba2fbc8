namespace Stockade.Scenarios.Tests;

/// <summary>The part of the small scenario that uses what supply holds in depth: lots, sites, bills in stages, swaps,
/// decrees, equipment.</summary>
internal static class SmallSupply
{
    public const string File = "supply.yaml";

    public const string Text =
        """
        items:
          radar: {name: Radar, kind: equipment, family: lance, price: 50 M USD}
          motor: {name: Motor, kind: component, family: motor}
          relic:
            name: Relic
            kind: round
            family: relic
            price: 1 M USD
            shelf-life: 10 years
            recertification: {extends: 5 years, takes: 2 months .. 3 months, passing: 90 %, times: 2}
            refurbishment: 3 months
            allocation: need-weighted
        sites:
          gate: {name: The gate, party: forge, kind: factory}
          depot: {name: Depot, party: tollmar, kind: depot}
          front: {name: The front, party: tollmar, kind: unit, fires: no}
          quay: {name: Quay, party: selmark, kind: theatre}
        parties:
          forge: {name: Forge, state: tollmar, stock: {motor: 10}}
          tollmar:
            name: Tollmar
            code: TO
            stock:
              relic: {rounds: 20 .. 30, origin: forge, age: 8 years .. 9 years, site: depot}
              radar:
                rounds: 3
                condition: second-hand
                burdens: [{kind: consent-holder, holder: verdania, document: gazette}]
            floor:
              relic: {level-of-effort: {per-day: 0.5 / day, lasting: 20 days}}
              radar: {rounds: 1}
            routine-use: {radar: 0.1 / year}
          selmark:
            name: Selmark
            code: SE
            floor:
              relic: {days-of-supply: {lasting: 30 days, least: 0.2 / day}}
              lance: {targets: {count: 4, kill: 0.6, wanted: 90 %}}
        lots:
          old-relics: {holder: tollmar, item: relic, rounds: 6, origin: forge, age: 9 years, site: depot}
          worn-relics: {holder: tollmar, item: relic, rounds: 5, origin: forge, condition: needs-refurbishment}
        lines:
          relics:
            owner: forge
            licence-from: verdania
            makes: relic
            capacity: {2030-01-01: 24 / year, 2030-06-01: 48 / year}
            ramp: linear
            cycle: 2 months
            qualifying: 1 months
            minimum-rate: 0.5 / month
            restart: 1 months
            licensed: 2030-01-01 .. 2030-12-31
            site: gate
            inputs: {motor: 1}
            expansions:
              - {rate: 12 / year, from: 2030-03-01, funded-by: trust, cost: 2 M USD .. 3 M USD, lag: 2 months}
        orders:
          gift-order: {buyer: tollmar, beneficiary: selmark, payer: kessand, route: pooled-purchase, item: relic,
            count: 8, signed: 2030-02-01, promised: 2030-06-30, schedule: {2030-04-30: 50 %, 2030-06-30: 1},
            funded-by: trust, options: [{count: 2 .. 4, on: 2030-03-01, exercised: 0 .. 1}],
            suspended: 2030-03-01 .. 2030-03-31, cancelled: 2030-06-15}
          owed: {buyer: tollmar, payer: selmark, item: relic, count: 6, signed: 2030-02-01, route: agency}
        accounts:
          trust:
            name: The trust
            holder: tollmar
            colour: pooled
            steps: [{from: 2030-01-01, by: kessand, amount: 20 M USD}, {bill: pledge, amount: 5 M USD}]
        bills:
          pledge:
            name: The pledge
            introduced: 2030-01-10
            expires: 2030-05-31
            stages:
              - {name: Reading, on: 2030-01-20}
              - {name: Committee, after: 2 weeks .. 4 weeks, passes: 0.9}
              - {name: Vote, hazard: 0.5 / month}
        transfers:
          radar-lent:
            name: A radar for Selmark
            kind: shipment
            from: tollmar
            to: selmark
            items: radar
            count: 1
            when: 2030-02-01
            transit: 20 days
            to-site: quay
            setup: 10 days
            training: 8 weeks
            law: {leg: export}
          forward:
            name: Relics go forward
            kind: shipment
            from: tollmar
            to: tollmar
            items: relic
            count: 4
            when: 2030-02-01
            transit: 3 days
            from-site: depot
            to-site: front
            reserve: 2 months
            law: {leg: domestic}
        swaps:
          radar-for-relics:
            name: A radar now, relics later
            all-or-none: yes
            legs: [{transfer: radar-lent}, {order: owed, ratio: 6, due: 4 months, grace: 1 months, default: lapses}]
        decrees:
          selmark-first:
            name: Selmark first
            kind: priority
            by: tollmar
            on: 2030-03-01
            until: 2030-06-01
            items: relic
            favours: selmark
            orders: [owed]
            exempt: [osmere]
            most: 5
            source: gazette
          halt: {name: A halt, kind: pause, by: tollmar, on: never, transfers: [forward]}
        fire-units:
          outpost:
            name: Outpost
            radar-range: 80 km
            reference-cross-section: 1 m2
            antenna-height: 6 m
            channels: 2
            launchers: 1
            loads: {lance: 4}
            equipment: {radar: 1}
            reaction: 12 s
            launch-spacing: 3 s
            assessment: 5 s
            reload: 45 min
            doctrine: {ballistic: {rounds: lance, salvo: 2}}
        choices:
          halt-it:
            name: Whether there is a halt
            alternatives:
              no-halt: {name: No}
              halted:
                name: From March
                effects: [{decree-issued: {decree: halt, on: 2030-03-01}}, {bill-passes: {bill: pledge, on: never}}]

        """;
}
