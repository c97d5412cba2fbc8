using Stockade.Kernel;
using Stockade.Scenarios;

namespace Stockade.Supply;

/// <summary>The rules by name: one line each.</summary>
internal static class ShareRules
{
    public static ShareRule Of(AllocationRule rule) => rule switch
    {
        AllocationRule.Queue => new QueueRule(),
        AllocationRule.Proportional => new ProportionalRule(),
        AllocationRule.MaxMinMonthsOfSupply => new MaxMinRule(),
        AllocationRule.NeedWeighted => new NeedWeightedRule(),
        _ => throw new InvariantException("an allocation rule is one of the known"),
    };
}
