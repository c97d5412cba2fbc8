using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stockade.Architecture.Tests;

/// <summary>What holds of every C# source, read as syntax.</summary>
public sealed class SourceTests
{
    private const int MethodMax = 60;

    private static readonly string[] EmptyWords = ["Helper", "Helpers", "Manager", "Utils", "Utility", "Info", "Data"];

    private static readonly IReadOnlyList<(string Path, SyntaxNode Root)> Sources =
        [.. Repository.Code.Select(file => (file.Path, CSharpSyntaxTree.ParseText(file.Text).GetRoot()))];

    [Fact]
    public void A_method_fits_in_60_lines() => Repository.None(
        from source in Sources
        from node in source.Root.DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
            or PropertyDeclarationSyntax { ExpressionBody: not null }
        let span = node.SyntaxTree.GetLineSpan(node.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MethodMax
        select $"{source.Path}:{span.StartLinePosition.Line + 1} has {lines} lines");

    [Fact]
    public void A_type_is_named_for_what_it_is() => Repository.None(
        from source in Sources
        from type in source.Root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where Array.Exists(EmptyWords, word => type.Identifier.Text.EndsWith(word, StringComparison.Ordinal))
        select $"{source.Path}: {type.Identifier.Text}");

    [Fact]
    public void A_class_is_sealed_static_or_abstract() => Repository.None(
        from source in Sources
        from type in source.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
        where type is ClassDeclarationSyntax
            || (type is RecordDeclarationSyntax record && !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword))
        where !type.Modifiers.Any(
            word => word.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword)
        where !(type.Modifiers.Any(SyntaxKind.PartialKeyword) && IsClosedElsewhere(type))
        select $"{source.Path}: {type.Identifier.Text}");

    [Fact]
    public void Nothing_static_can_be_changed() => Repository.None(
        from source in Sources
        where source.Path.StartsWith("src/", StringComparison.Ordinal)
        from field in source.Root.DescendantNodes().OfType<FieldDeclarationSyntax>()
        where field.Modifiers.Any(SyntaxKind.StaticKeyword) && !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
        select $"{source.Path}: {field.Declaration}");

    [Fact]
    public void A_test_is_named_by_a_sentence() => Repository.None(
        from source in Sources
        from method in source.Root.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where method.AttributeLists.SelectMany(list => list.Attributes).Any(
            name => name.Name.ToString() is "Fact" or "Theory")
        where !method.Identifier.Text.Contains('_', StringComparison.Ordinal)
        select $"{source.Path}: {method.Identifier.Text}");

    /// <summary>Another part of a partial type may hold the word.</summary>
    private static bool IsClosedElsewhere(TypeDeclarationSyntax type) =>
        ClosedNames.Value.Contains(type.Identifier.Text);

    private static readonly Lazy<HashSet<string>> ClosedNames = new(() => Sources
        .SelectMany(source => source.Root.DescendantNodes().OfType<TypeDeclarationSyntax>())
        .Where(part => part.Modifiers.Any(word => word.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword))
        .Select(part => part.Identifier.Text)
        .ToHashSet(StringComparer.Ordinal));
}
