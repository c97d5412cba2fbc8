using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Stockade.Architecture.Tests;

/// <summary>What the built engine calls, whatever the sources say: an analyzer can be silenced, metadata
/// cannot.</summary>
public sealed class PurityTests
{
    private static readonly string[] ForbiddenNamespaces =
        ["System.Net", "System.Threading", "System.Security", "System.Diagnostics.Process", "System.Reflection.Emit"];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Random", "System.MathF", "System.Console", "System.Environment", "System.HashCode", "System.Activator",
        "System.TimeProvider", "System.TimeZoneInfo", "System.Diagnostics.Stopwatch", "System.Guid", "System.IO.File",
        "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.Math.Exp", "System.Math.Log", "System.Math.Log2", "System.Math.Log10", "System.Math.Pow",
        "System.Math.Sin", "System.Math.Cos", "System.Math.Tan", "System.Math.SinCos", "System.Math.Asin",
        "System.Math.Acos", "System.Math.Atan", "System.Math.Atan2", "System.Math.Sinh", "System.Math.Cosh",
        "System.Math.Tanh", "System.Math.Cbrt", "System.Double.Exp", "System.Double.Log", "System.Double.Pow",
        "System.Double.Sin", "System.Double.Cos", "System.DateTime.get_Now", "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today", "System.String.GetHashCode",
    ];

    // The compiler writes these for events and for iterators; they start no thread.
    private static readonly string[] CompilerWritten =
        ["System.Threading.Interlocked.CompareExchange", "System.Environment.get_CurrentManagedThreadId"];

    public static TheoryData<string> Engine => [.. Floor.Engine.Select(floor => floor.Name)];

    [Theory]
    [MemberData(nameof(Engine))]
    public void The_engine_has_no_files_threads_clock_network_or_platform_mathematics(string name)
    {
        ImmutableArray<string> members = MembersUsed(
            Floor.Engine.Single(floor => floor.Name == name).Assembly.Location);
        Assert.NotEmpty(members);
        Repository.None(members.Where(IsForbidden).Select(member => $"{name} uses {member}"));
    }

    private static bool IsForbidden(string member)
    {
        string type = member[..member.LastIndexOf('.')];
        return !CompilerWritten.Contains(member, StringComparer.Ordinal)
            && (ForbiddenMembers.Contains(member, StringComparer.Ordinal)
                || ForbiddenTypes.Contains(type, StringComparer.Ordinal)
                || Array.Exists(ForbiddenNamespaces, space => type.StartsWith(space + ".", StringComparison.Ordinal)));
    }

    /// <summary>Every member of another assembly that the assembly names, as <c>Namespace.Type.Member</c>.</summary>
    private static ImmutableArray<string> MembersUsed(string path)
    {
        using FileStream file = File.OpenRead(path);
        using PEReader image = new(file);
        MetadataReader metadata = image.GetMetadataReader();
        SortedSet<string> members = new(StringComparer.Ordinal);
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference)
            {
                TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
                string space = metadata.GetString(type.Namespace);
                members.Add($"{space}.{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}");
            }
        }

        return [.. members];
    }
}
