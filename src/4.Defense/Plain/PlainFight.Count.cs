namespace Stockade.Defense.Plain;

/// <summary>The outcome of the plain twin.</summary>
internal sealed partial class PlainFight
{
    private void Count()
    {
        foreach (PlainThreat threat in threats.Where(one => one.Flies).ToList())
        {
            bool killed = threat.Killed;
            bool engaged = threat.Shots > 0;
            if (threat.Refusal is { } refusal)
            {
                WantBeyond(threat, refusal.Unit, refusal.Time);
                threat.Killed = killed;
            }

            if (threat.Friend)
            {
                outcome.Friends[threat.Class]++;
                outcome.FriendsEngaged[threat.Class] += engaged ? 1 : 0;
                outcome.FriendsKilled[threat.Class] += killed ? 1 : 0;
            }
            else if (threat.Decoy)
            {
                outcome.Decoys[threat.Class]++;
                outcome.DecoysEngaged[threat.Class] += engaged ? 1 : 0;
            }
            else
            {
                CountFoe(threat, killed, engaged);
            }
        }
    }

    private void CountFoe(PlainThreat threat, bool killed, bool engaged)
    {
        outcome.Launched[threat.Class]++;
        outcome.Detected[threat.Class] += threat.Tracked ? 1 : 0;
        outcome.Engaged[threat.Class] += engaged ? 1 : 0;
        if (killed)
        {
            outcome.Killed[threat.Class]++;
            return;
        }

        LeakCause cause =
            engaged && threat.CommonMode ? LeakCause.CommonMode
            : engaged && threat.CalledKill ? LeakCause.WronglyAssessed
            : engaged ? LeakCause.Missed
            : threat.LetGo ? LeakCause.LetGo
            : threat.Units.All(unit => unit.Figures.Doctrine.Order(threat.Class).IsEmpty) ? LeakCause.LetGo
            : threat.LackedRound ? LeakCause.NoRound
            : threat.LackedUnit ? LeakCause.NoUnit
            : threat.Windowed ? LeakCause.NoChannel
            : threat.CalledFriend ? LeakCause.CalledFriend
            : threat.Tracked ? LeakCause.NoWindow
            : LeakCause.NotDetected;
        outcome.Leak(cause, threat.Class, 1);
        if (threat.Asset is { } asset)
        {
            outcome.Hits[asset]++;
        }
    }

    /// <summary>What doctrine would have fired at a refused threat had rounds been there. Whether the threat counts as
    /// common mode is left as the real shots found it.</summary>
    private void WantBeyond(PlainThreat threat, PlainUnit unit, long time)
    {
        bool commonMode = threat.CommonMode;
        int shot = threat.Shots;
        int number = threat.Salvos;
        int fired = EngagementOf(unit, threat).Salvos;
        for (int salvo = fired; salvo < unit.Figures.Doctrine.SalvosMax[threat.Class]; salvo++)
        {
            List<(int Round, long Earliest, long Latest)> possible =
                [.. Windows(unit, threat).Where(one => time <= one.Latest)];
            if (possible.Count == 0)
            {
                break;
            }

            (int round, long earliest, _) = possible[0];
            List<long> launches = Launches(unit, threat, round, Math.Max(time, earliest));
            outcome.Wanted[round] += launches.Count;
            if (Resolve(unit, threat, round, number++, shot, launches.Count))
            {
                break;
            }

            shot += launches.Count;
            time = launches.Max(launch => Meeting(unit, threat, round, launch))
                + unit.Figures.AssessmentMicroseconds;
        }

        threat.CommonMode = commonMode;
    }
}
