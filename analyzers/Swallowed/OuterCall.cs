using Microsoft.CodeAnalysis;

namespace SentryGen.Swallowed;

/// <summary>A place at which code can fail, and which no handler around it settles.</summary>
/// <param name="At">The place, in the code itself.</param>
/// <param name="Name">The call, or the type of exception that is thrown.</param>
/// <param name="IsCertain">The code throws it itself.</param>
internal sealed record OuterCall(SyntaxNode At, string Name, bool IsCertain);
