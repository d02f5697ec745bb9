using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SentryGen.Swallowed;

/// <summary>A rule that speaks of <see cref="SwallowedCode"/>.</summary>
internal interface IOfSwallowed
{
    /// <summary>The rule itself is the first one.</summary>
    ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>The arguments of the message where the rule applies, or null.</summary>
    object[]? Applies(SwallowedCode code);
}
