namespace Stockade.Defense;

/// <summary>Why the fire units did not stop a threat. Stored in results: this list may only grow.</summary>
public enum LeakCause
{
    /// <summary>Its path crossed no unit's envelope.</summary>
    NotCovered = 0,

    /// <summary>No radar saw it in time.</summary>
    NotDetected = 1,

    /// <summary>Doctrine fires nothing at the class, or no round has the smallest kill probability worth a
    /// shot.</summary>
    LetGo = 2,

    /// <summary>Seen, but no launch could have met it within reach.</summary>
    NoWindow = 3,

    /// <summary>Every channel was busy, or the launchers were, until the window had closed.</summary>
    NoChannel = 4,

    /// <summary>No round was ready, or those left were kept back.</summary>
    NoRound = 5,

    /// <summary>Shot at, and every shot missed.</summary>
    Missed = 6,

    /// <summary>Shot at, missed, and a miss was called a kill.</summary>
    WronglyAssessed = 7,

    /// <summary>Shot at, and every shot failed together.</summary>
    CommonMode = 8,

    /// <summary>Taken for a friend, and let pass.</summary>
    CalledFriend = 9,

    /// <summary>The unit that could have shot at it was not ready, or had been lost.</summary>
    NoUnit = 10,
}
