using Microsoft.CodeAnalysis;
using SentryGen.Knowledge;

namespace SentryGen;

/// <summary>
/// Tells the code of a person from that of a tool. A person's is all that no tool generated,
/// and in what a tool generated the parts that it took out of a Razor file.
/// </summary>
internal static class UserCode
{
    /// <summary>A tool wrote the file, and no part of it is a person's.</summary>
    public static bool IsGenerated(SyntaxTree tree) => WrittenFiles.IsGenerated(tree.FilePath) && !IsOfRazor(tree);

    /// <summary>A person may have written something in the file. The compiler says whether a tool generated it.</summary>
    public static bool MayBeIn(SyntaxTree tree, bool isGenerated) => !isGenerated || IsOfRazor(tree);

    /// <summary>A person wrote the code at the place. The compiler says whether a tool generated its file.</summary>
    public static bool IsAt(Location place, bool isGenerated) => !isGenerated || IsInRazor(place);

    /// <summary>The place maps to a Razor file. No fix can edit it: the compiler sees only the file that Razor made of it.</summary>
    public static bool IsInRazor(Location place) =>
        place.SourceTree is { } tree
        && tree.GetMappedLineSpan(place.SourceSpan) is { HasMappedPath: true } mapped
        && WrittenFiles.IsRazor(mapped.Path)
        && tree.GetLineVisibility(place.SourceSpan.Start) == LineVisibility.Visible;

    /// <summary>Razor generated the file. Asked of every generated file, and so by the name.</summary>
    public static bool IsOfRazor(SyntaxTree tree) => WrittenFiles.IsOfRazor(tree.FilePath);
}
