using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Fixing;
using SentryGen.Knowledge;
using SentryGen.SetUp;

namespace SentryGen.Rules;

/// <summary>Leaves the start of the SDK to the call that has done it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2011Fix))]
public sealed class SNTG2011Fix : SetUpFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2011");

    private protected override string Key => "InitializeOnce";

    private protected override string Title => "Start Sentry only once";

    private protected override SyntaxNode? Fixed(FixSite site)
    {
        if (site.At.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList: var list } call) return null;
        var isWeb = site.At.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: SentryApi.UseSentry };
        // An Init behind the adapter has options for a person to move.
        if (site.At.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: SentryApi.Init }) return null;
        if (isWeb && !site.Can(Capability.WebStart)) return WithOptionsOfInit(call, site);
        if (list.Arguments.Count == 0)
            return site.Root.ReplaceNode(list, SyntaxFactory.ParseArgumentList($"(options => {Once("options")})").WithTriviaFrom(list));
        if (list.Arguments.Count > 1
            || list.Arguments[0].Expression is not SimpleLambdaExpressionSyntax { Parameter.Identifier.Text: var options } lambda)
            return null;
        return lambda switch
        {
            // options => { … }  =>  options => { options.InitializeSdk = false; … }
            { Block: { Statements: { Count: > 0 } statements } block } => site.Root.ReplaceNode(
                block,
                block.WithStatements(statements.Insert(0,
                    SyntaxFactory.ParseStatement(Once(options) + ";").WithTriviaFrom(statements[0])))),
            // options => options.Debug = true  =>  options => { options.InitializeSdk = false; options.Debug = true; }
            { ExpressionBody: { } body } => site.Root.ReplaceNode(
                lambda,
                lambda.WithBody((BlockSyntax)SyntaxFactory.ParseStatement($"{{ {Once(options)}; {body.WithoutTrivia()}; }}")
                    .WithTriviaFrom(body))),
            _ => null,
        };
    }

    // SentrySdk.Init(…); builder.WebHost.UseSentry();  =>  builder.WebHost.UseSentry(…);
    private static SyntaxNode? WithOptionsOfInit(InvocationExpressionSyntax call, FixSite site)
    {
        if (OwnInit.Of(site.App, site.Model.SyntaxTree, CancellationToken.None) is not { } init) return null;
        if (init.With(call.ArgumentList) is not { } moved || site.Current(init.Whole) is not { } whole) return null;
        if (call.Parent is not (ExpressionStatementSyntax or LambdaExpressionSyntax or MemberAccessExpressionSyntax)) return null;

        var used = call.WithArgumentList(moved.WithTriviaFrom(call.ArgumentList));
        var (old, changed) = ((SyntaxNode)call, (SyntaxNode)used);
        if (init.Guard is not null && !Guards.AreAround(call))
        {
            if (call.Parent is not ExpressionStatementSyntax statement) return null;
            var guarded = HostSetUp.Under(init.Condition?.ToString() ?? site.Guard, used.WithoutTrivia() + ";");
            (old, changed) = (statement, SyntaxFactory.ParseStatement(guarded).WithTriviaFrom(statement));
        }

        var root = site.Root.TrackNodes(whole, old);
        root = root.ReplaceNode(root.GetCurrentNode(old)!, changed);
        return Removal.Without((CompilationUnitSyntax)root, [root.GetCurrentNode(whole)!]);
    }

    private static string Once(string options) => $"{options}.{SentryApi.InitializeSdk} = false";
}
