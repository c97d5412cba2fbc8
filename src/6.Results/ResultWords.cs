namespace Stockade.Results;

/// <summary>Words of the columns that take one of a few words. Stored: a word is never changed or reused, lists only
/// grow.</summary>
public static class ResultWords
{
    /// <summary>Verdicts of law, strictest first.</summary>
    public static class Verdict
    {
        public const string Prohibited = "prohibited";
        public const string Undetermined = "undetermined";
        public const string NotEncoded = "not encoded";
        public const string Conditional = "conditional";
        public const string Permitted = "permitted";
        public const string NotApplicable = "not applicable";
    }

    /// <summary>What kind of rule gave a verdict. A policy bars; only law prohibits by law; a contract binds.</summary>
    public static class Force
    {
        public const string Law = "law";
        public const string Policy = "policy";
        public const string Commitment = "commitment";
        public const string Contract = "contract";
    }

    /// <summary>State of a consent or determination.</summary>
    public static class Consent
    {
        public const string NotAsked = "not asked";
        public const string Granted = "granted";
        public const string Refused = "refused";
        public const string Unknown = "unknown";
    }

    /// <summary>How a target is used: an input cannot check the model.</summary>
    public static class Target
    {
        public const string Input = "input";
        public const string HeldOut = "held out";
    }

    /// <summary>What a check against the record came to.</summary>
    public static class Check
    {
        public const string Pass = "PASS";
        public const string Fail = "FAIL";
        public const string Uninformative = "UNINFORMATIVE";
        public const string Input = "INPUT";
    }

    /// <summary>What is done with a sentence of the public debate.</summary>
    public static class Debate
    {
        public const string Modelled = "modelled";
        public const string Contradicted = "contradicted";
        public const string Outside = "outside";
    }

    /// <summary>Kinds of series.</summary>
    public static class Series
    {
        public const string Stock = "stock";
        public const string MonthsOfSupply = "months of supply";
    }

    /// <summary>Kinds of remark.</summary>
    public static class Remark
    {
        /// <summary>Something the model leaves out, a few words, for page one.</summary>
        public const string NotModelled = "not modelled";

        /// <summary>A limit of the model, a sentence.</summary>
        public const string Limit = "limit";

        /// <summary>The weakest source, a few words, for page one.</summary>
        public const string WeakestSource = "weakest source";

        /// <summary>A field of a pack that the scenario overrides.</summary>
        public const string Override = "override";
    }

    /// <summary>Beginnings and ends of flows that are no parties.</summary>
    public static class Flow
    {
        public const string Start = "In stock at the start";
        public const string Made = "Made";
        public const string Fired = "Fired";
        public const string Used = "Training, tests";
        public const string Expired = "Expired";
        public const string Lost = "Lost";
        public const string End = "In stock at the end";
        public const string Residual = "Residual";

        /// <summary>Period of the flows that cover the whole horizon.</summary>
        public const string Whole = "whole horizon";
    }

    /// <summary>Why something waits.</summary>
    public static class Wait
    {
        public const string Law = "law";
        public const string Authority = "authority to draw";
        public const string RefillMoney = "money to refill";
        public const string Money = "money";
        public const string Floor = "floor";
        public const string Stock = "stock";
        public const string Queue = "queue";
        public const string Decree = "decree";
        public const string Capacity = "capacity";
        public const string Component = "component";
        public const string Orders = "orders";
        public const string Licence = "licence";
        public const string Qualifying = "qualification";
        public const string Payment = "payment";
        public const string Swap = "swap";
        public const string Work = "under way";
        public const string Before = "not simulated";
    }

    /// <summary>The layer that stands for all layers together.</summary>
    public const string AllLayers = "all";
}
