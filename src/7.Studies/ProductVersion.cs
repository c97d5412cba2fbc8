namespace Stockade.Studies;

/// <summary>The version of the program that stands in its results: the assembly's, without build metadata.</summary>
internal static class ProductVersion
{
    public static string Number { get; } = typeof(ProductVersion).Assembly.GetName().Version!.ToString(3);
}
