namespace Stockade.Scenarios.Tests;

/// <summary>A small fictional scenario that uses most of the format: the ground that malformed and mutated ones grow
/// from.
/// </summary>
internal static class Small
{
    public const string Main = "scenario.yaml";
    public const string Answers = "answers.yaml";
    public const string Weapons = "packs/small/weapons.yaml";
    public const string Attacks = "attacks.yaml";
    public const string Law = "packs/law/small.lex";
    public const string Table = "raids.csv";

    private const string MainText =
        """
        title: Small
        version: "1.0"
        question: Does the reader find what is wrong?
        horizon: 2030-01-01 .. 2030-06-30
        known-until: 2030-02-28
        fictional: true
        packs: [small/weapons, law/small]
        include: [answers.yaml, attacks.yaml, supply.yaml]
        sources:
          gazette: {citation: "Gazette, issue 1 (fictional)", date: "2030", grade: A}
        rounds:
          lance: {ceiling: 24 km}
        parties:
          osmere:
            name: Osmere
            code: OS
            stock: {lance: {rounds: {rivals: [{value: 40 .. 60, weight: 2}, {value: 90, source: gazette}]}}}
            floor: {lance: 24}
          verdania: {name: Verdania, code: VE, stock: {lance: 120 .. 180}, routine-use: {lance: 12 / year}}
          kessand: {name: Kessand, code: KE, stock: {lance: {rounds: 20, origin: verdania}}}
          works: {name: Works, state: osmere}
        lines:
          lances:
            owner: works
            licence-from: verdania
            makes: lance
            capacity: {2030-01-01: 12 / year, 2030-03-01: 1 / month}
            inputs: {seeker: 1}
          seekers: {owner: works, makes: seeker, capacity: {2030-01-01: 24 / year}, realised: 0.9 .. 1}
        orders:
          own: {buyer: osmere, item: lance, count: 4, signed: 2029-12-01, promised: 2030-05-01, displaceable: yes}
        accounts:
          authority:
            holder: verdania
            colour: drawdown
            steps: [{from: 2030-01-01, until: 2031-01-01, amount: 20 M USD}]
          refill: {holder: verdania, colour: replenishment, steps: [{bill: aid, from: 2030-03-01, amount: 20 M USD}]}
        policies:
          no-draw-without-refill: {party: verdania, applies: 1}
        transfers:
          drawdown:
            name: Drawdown
            kind: programme
            from: verdania
            to: kessand
            items: lance
            count: 4 .. 8
            when: 2030-01-01 .. 2030-05-31
            transit: 10 days .. 30 days
            draws-on: authority
            refill-from: refill
            law: {leg: export, facts: {kind: ammunition, combat: {always: no, 2030-02-01: yes}}}
          return:
            name: Return
            kind: shipment
            from: osmere
            to: verdania
            items: lance
            count: 4 .. 8
            when: 2030-02-01
            signed: 2030-02-15
            lead: 1 months .. 2 months
            transit: 30 days
            recorded: gazette
            law: {leg: return, grants: [{actor: OS.council, state: granted, from: 2030-02-01}]}
            undertaking: {kind: end-user, holder: verdania, document: gazette}
          backfill:
            name: Backfill
            kind: backfilled
            from: verdania
            to: kessand
            items: lance
            when: 2030-02-01
            transit: 14 days
            backs: return
            credit: 0 .. 1
            law: {leg: export}
        areas:
          harbour:
            name: Harbour
            party: kessand
            fire-unit: battery
            units: {2030-01-01: 2}
            coverage: {ballistic: 50 % .. 80 %}
            coverage-units: 2
            offset: 4 km .. 12 km
            positions: {mole: {latitude: 12 deg, longitude: 45 deg}}
            layers:
              guns: {name: Guns, stock: 50, rounds-per-engagement: 2, effects: {drone: {engaged: 80 %, killed: 0.5}}}
        raids:
          monthly: raids.csv
          attribution: Invented.
          shares: {harbour: {ballistic: 50 %, drone: 30 %}}
          classes:
            ballistic: {days-per-month: 4, later-per-month: 6 .. 12}
            drone: {days-per-month: 12, later-per-month: 60}
        cases:
          port:
            name: Port
            party: osmere
            fire-unit: battery
            per-day: {ballistic: 6 / day}
            unit-distances: [3 km, 9 km]

        """;

    private const string AnswersText =
        """
        choices:
          rule:
            name: The rule
            on: 2030-02-01
            alternatives:
              amended: {name: Amended}
              unchanged: {name: Unchanged, effects: [{without-rules: small/return}]}
          money:
            name: The money
            alternatives:
              march: {name: March, effects: [{bill-passes: {bill: aid, on: 2030-03-01}}]}
              never: {name: Never, effects: [{bill-passes: {bill: aid, on: never}}]}
        options:
          as-it-was: {name: As it was}
          unchanged: {name: Unchanged, picks: {rule: unchanged, money: never}}
        measures:
          months: {name: Months, kind: months-of-supply, subject: kessand, family: lance, principal: yes}
          days: {name: Days, kind: days-of-supply, subject: port}
        targets:
          made:
            name: Made
            quantity: made
            subject: works
            item: lance
            between: 2030-01-01 .. 2030-03-31
            observed: 3
            kind: held-out
            limit: 50 %
        debate:
          sent: {text: Batteries were sent., status: contradicted, explanation: Rounds were., source: gazette}
        not-modelled: [Politics.]

        """;

    private const string WeaponsText =
        """
        items:
          lance: {name: Lance, kind: round, family: lance, price: 4 M USD}
          seeker: {name: Seeker, kind: component, family: seeker}
        threats:
          ballistic: {name: Ballistic, flight: ballistic, range: 300 km, cross-section: 0.2 m2}
          drone: {name: Drone, flight: drone, speed: 180 km/h, height: 200 m, cross-section: 0.05 m2}
        rounds:
          lance:
            speed: 1.1 km/s
            reach-ballistic: 25 km .. 35 km
            reach-air: 60 km
            ceiling: 22 km
            minimum-range: 3 km
            kill: {ballistic: "pert(0.4, 0.6, 0.8)"}
        fire-units:
          battery:
            name: Battery
            radar-range: {value: 100 km, note: Invented.}
            reference-cross-section: 1 m2
            antenna-height: 6 m
            channels: 6
            launchers: 3
            loads: {lance: 4}
            reaction: 12 s .. 20 s
            launch-spacing: 3 s
            assessment: 5 s
            reload: 45 min
            doctrine: {ballistic: {rounds: lance, salvo: 2, salvos-max: 2}}

        """;

    private const string AttacksText =
        """
        items:
          dart: {name: Dart, kind: round, family: dart}
        threats:
          rocket: {name: Rocket, flight: ballistic, range: 120 km, cross-section: 0.1 m2, launch-failure: 5 %,
            ballistic-coefficient: 4 t/m2, circular-error: 300 m}
          cruise: {name: Cruise missile, flight: cruise, speed: 240 m/s, height: 60 m, cross-section: 0.1 m2}
          glider: {name: Glide bomb, flight: cruise, speed: 240 m/s, height: 3 km, range: 80 km, cross-section: 0.1 m2}
          bomber: {name: Bomber, flight: aircraft, speed: 250 m/s, height: 9 km, cross-section: 5 m2,
            stand-off: {threat: glider, count: 2, distance: 60 km}}
          liner: {name: Airliner, flight: aircraft, speed: 220 m/s, height: 8 km, cross-section: 20 m2}
        rounds:
          dart:
            speed: 900 m/s
            reach-ballistic: 15 km
            reach-air: 25 km
            ceiling: 12 km
            minimum-range: 1 km
            kill: {rocket: 0.6, cruise: 0.7}
            flyout: {burnout-speed: 1.2 km/s, boost: 5 s, speed-min: 400 m/s, flight-max: 60 s}
        fire-units:
          guard:
            name: Guard
            radar-range: 80 km
            reference-cross-section: 1 m2
            antenna-height: 8 m
            channels: 4
            launchers: 2
            loads: {dart: 8}
            reaction: 10 s
            launch-spacing: 2 s
            assessment: 4 s
            reload: 20 min
            doctrine: {rocket: {rounds: dart, salvo: 2}, cruise: {rounds: dart, salvo: 1, salvos-max: 2}}
            detection: {fluctuation: swerling1, false-alarm: 1e-6, pulses: 4, at-range: 90 %, look-interval: 4 s,
              hits: 2, of: 3, sector: 120 deg, elevation-min: -1 deg, elevation-max: 80 deg, tilt: 2 deg,
              tracks-max: 50}
            reload-crews: 2
            readiness: 95 %
            common-mode-per-unit: 1 %
            cued-reaction: 6 s
            identification: 3 s
            foe-called-friend: 1 %
            friend-called-foe: 2 %
            decoy-recognised: 30 %
            sector: 180 deg
            keep-outs: [{bearing: -60 deg, width: 20 deg}]
        terrain: hills/N12E045.hgt
        attacks:
          dawn:
            name: Dawn
            units:
              mole: {fire-unit: guard, latitude: 12 deg, longitude: 45 deg, magazine: {dart: 24}, hears: [ridge, mast]}
              head: {fire-unit: guard, latitude: 12.1 deg, longitude: 45.1 deg, ground: 40 m, azimuth: 270 deg,
                magazine: {dart: 16}, radius: 80 m}
            radars:
              ridge: {name: Ridge, latitude: 12.2 deg, longitude: 45 deg, ground: 300 m, azimuth: 90 deg, role: cue,
                range: 200 km, reference-cross-section: 1 m2, antenna-height: 12 m}
              mast:
                name: Mast
                latitude: 12 deg
                longitude: 45.2 deg
                role: shared
                range: 60 km
                reference-cross-section: 1 m2
                antenna-height: 30 m
                detection: {fluctuation: swerling4, false-alarm: 1e-5, at-range: 80 %, look-interval: 2 s, hits: 1,
                  of: 1}
            assets:
              docks: {name: Docks, latitude: 12 deg, longitude: 45 deg, radius: 400 m, value: 3}
            command: {assignment: sector, priority: value, prediction-error: 500 m, lets-misses-go: yes}
            groups:
              rockets: {threat: rocket, count: 4, at: docks, from-azimuth: 20 deg, from: 110 km, spread: 30 deg,
                start: 60 s, window: 90 s}
              low: {threat: cruise, count: 6, at: mole, from-azimuth: 90 deg, from: 150 km, decoys: 20 %,
                route: [{latitude: 12.4 deg, longitude: 45.6 deg}, {latitude: 12.1 deg, longitude: 45.3 deg}]}
              high: {threat: bomber, count: 2, at: docks, from-azimuth: 300 deg, from: 250 km}
              ours: {threat: liner, count: 1, at: docks, from-azimuth: 200 deg, from: 120 km, friendly: yes}

        """;

    private const string TableText =
        """
        month,threat,launched,destroyed,not_reaching_goal
        2030-01,ballistic,9,4,0
        2030-01,drone,70,50,10
        2030-02,ballistic,7,3,0
        2030-02,drone,80,50,10

        """;

    /// <summary>As small as a scenario can be that still moves a round and meets a raid's threats.</summary>
    private const string TinyText =
        """
        title: Tiny
        version: "1.0"
        question: Does the reader find what is wrong?
        horizon: 2030-01-01 .. 2030-06-30
        known-until: 2030-02-28
        fictional: true
        sources: {gazette: {citation: Gazette, date: "2030", grade: A}}
        items: {lance: {name: Lance, kind: round, family: lance, price: 4 M USD}}
        parties:
          osmere: {name: Osmere, code: OS, stock: {lance: {value: 40 .. 60, source: gazette}}, floor: {lance: 24}}
          kessand: {name: Kessand, code: KE}
        transfers:
          gift:
            name: Gift
            kind: shipment
            from: osmere
            to: kessand
            items: lance
            count: 4 .. 8
            when: 2030-02-01
            transit: 30 days
            law: {leg: export, facts: {kind: ammunition}}
        threats: {drone: {name: Drone, flight: drone, speed: 180 km/h, height: 200 m, cross-section: 0.05 m2}}
        choices: {size: {name: Size, alternatives: {few: {name: Few}, more: {name: More}}}}
        options: {few: {name: Few}, more: {name: More, picks: {size: more}}}
        measures: {received: {name: Received, kind: rounds-received, subject: kessand, principal: yes}}

        """;

    /// <summary>The tiny scenario, in one file.</summary>
    public static Dictionary<string, string> Tiny() => new(StringComparer.Ordinal) { [Main] = TinyText };

    /// <summary>Its terrain tiles. This floor keeps their bytes and reads no height.</summary>
    public static Dictionary<string, byte[]> Tiles() =>
        new(StringComparer.Ordinal) { ["hills/N12E045.hgt"] = [0, 40, 0, 60, 0x80, 0, 0, 10] };

    /// <summary>Every file of the scenario, by the names the loader uses.</summary>
    public static Dictionary<string, string> Texts() => new(StringComparer.Ordinal)
    {
        [Main] = MainText,
        [Answers] = AnswersText,
        [Attacks] = AttacksText,
        [SmallSupply.File] = SmallSupply.Text,
        [Weapons] = WeaponsText,
        [Law] = "pack small \"Kept as text by this floor\"\n",
        [Table] = TableText,
    };
}
