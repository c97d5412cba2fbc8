namespace Stockade.Kernel;

/// <summary>Elementary functions from + - x / sqrt and explicit fused multiply-add only, so that every machine and every
/// instruction set yields the same bits. Within 2 units in the last place of the exact value.</summary>
public static class PortableMath
{
    public static double Exp(double x) => throw new NotSupportedException();

    public static double Log(double x) => throw new NotSupportedException();

    public static double Sin(double radians) => throw new NotSupportedException();

    public static double Cos(double radians) => throw new NotSupportedException();

    public static double Atan2(double y, double x) => throw new NotSupportedException();

    public static double Pow(double x, double y) => throw new NotSupportedException();
}
