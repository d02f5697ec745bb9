using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Tasks;

/// <summary>The places at which rules about tasks speak.</summary>
internal static class Places
{
    /// <summary>The name of the method that is called.</summary>
    public static Location NameOf(IOperation call) => ((call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        { } name => name,
        _ => call.Syntax,
    }).GetLocation();
}
