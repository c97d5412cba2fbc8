using Stockade.Kernel;

namespace Stockade.Wasm;

/// <summary>A walk over what must give the same bits on every machine: addressed chance and portable
/// mathematics.</summary>
internal static class SameBytes
{
    private const int Draws = 10_000;

    /// <summary>Hash of ten thousand draws, each passed through every elementary function of the engine.</summary>
    public static ulong Hash(ulong seed)
    {
        Chance chance = new(seed, world: 0, replication: 0);
        ulong hash = 0;
        for (uint index = 0; index < Draws; index++)
        {
            double u = chance.Uniform(ChanceStream.Validation, ChancePurpose.Claim, index, 0);
            double wide = (u - 0.5) * 1_000;
            hash = StableHash.Combine(hash, u);
            hash = StableHash.Combine(hash, PortableMath.Exp(wide / 2));
            hash = StableHash.Combine(hash, PortableMath.Log(u));
            hash = StableHash.Combine(hash, PortableMath.Pow(u, wide / 100));
            hash = StableHash.Combine(hash, PortableMath.Sin(wide));
            hash = StableHash.Combine(hash, PortableMath.Cos(wide));
            hash = StableHash.Combine(hash, PortableMath.Tan(wide));
            hash = StableHash.Combine(hash, PortableMath.Atan2(wide, u));
            hash = StableHash.Combine(hash, Math.Sqrt(u));
        }

        return hash;
    }
}
