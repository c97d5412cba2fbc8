using CsCheck;

namespace Stockade.Supply.Tests;

public sealed class AgendaTests
{
    [Fact]
    public void Events_come_by_day_then_phase_then_in_the_order_added()
    {
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 6]).Array[0, 200].Sample(added =>
        {
            var agenda = new Agenda(new Timetable([], []));
            agenda.Reset([]);
            for (int place = 0; place < added.Length; place++)
            {
                agenda.Add(added[place].Item1, (Phase)added[place].Item2, new Event(EventKind.Arrive, place));
            }

            int[] expected = [.. Enumerable.Range(0, added.Length)
                .OrderBy(place => added[place].Item1).ThenBy(place => added[place].Item2)];
            var taken = new List<int>();
            while (agenda.NextDay() is var day && day >= 0)
            {
                while (agenda.TryTake(day, Phase.Close, out Event happening))
                {
                    taken.Add(happening.Index);
                }
            }

            Assert.Equal(expected, taken);
        }, iter: 1000);
    }

    [Fact]
    public void Fixed_events_come_before_later_ones_of_the_same_phase_and_raid_days_are_visited()
    {
        var agenda = new Agenda(new Timetable(
            [Agenda.Key(3, Phase.Transfer, 0), Agenda.Key(9, Phase.Close, 1)],
            [new Event(EventKind.Release, 0), new Event(EventKind.CloseMonth, 0)]));
        agenda.Reset([2, 3]);
        agenda.Add(3, Phase.Transfer, new Event(EventKind.Release, 7));
        Assert.Equal(2, agenda.NextDay());
        Assert.False(agenda.TryTake(2, Phase.Close, out _));
        agenda.RaidsOver(2);
        Assert.Equal(3, agenda.NextDay());
        Assert.True(agenda.TryTake(3, Phase.Transfer, out Event first));
        Assert.Equal(0, first.Index);
        Assert.True(agenda.TryTake(3, Phase.Transfer, out Event second));
        Assert.Equal(7, second.Index);
        Assert.False(agenda.TryTake(3, Phase.Transfer, out _));
        agenda.RaidsOver(3);
        Assert.Equal(9, agenda.NextDay());
        Assert.False(agenda.TryTake(9, Phase.Transfer, out _));
        Assert.True(agenda.TryTake(9, Phase.Close, out _));
        Assert.Equal(-1, agenda.NextDay());
    }

    [Fact]
    public void Events_taken_one_by_one_are_those_taken_by_day()
    {
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 6]).Array[0, 200].Sample(static added =>
        {
            Timetable fixedEvents = new(
                [Agenda.Key(3, Phase.Transfer, 0), Agenda.Key(9, Phase.Close, 1)],
                [new Event(EventKind.Release, -1), new Event(EventKind.CloseMonth, -2)]);
            var byDay = new Agenda(fixedEvents);
            var oneByOne = new Agenda(fixedEvents);
            byDay.Reset([]);
            oneByOne.Reset([]);
            for (int place = 0; place < added.Length; place++)
            {
                byDay.Add(added[place].Item1, (Phase)added[place].Item2, new Event(EventKind.Arrive, place));
                oneByOne.Add(added[place].Item1, (Phase)added[place].Item2, new Event(EventKind.Arrive, place));
            }

            for (int taken = 0; taken < added.Length + 2; taken++)
            {
                int day = byDay.NextDay();
                Assert.True(byDay.TryTake(day, Phase.Close, out Event expected));
                Assert.Equal((day, expected), (oneByOne.Take(out Event actual), actual));
                Assert.Equal((taken + 1, taken + 1), (byDay.Happened, oneByOne.Happened));
            }

            Assert.Equal((-1, -1), (byDay.NextDay(), oneByOne.Take(out _)));
        }, iter: 300);
    }
}
