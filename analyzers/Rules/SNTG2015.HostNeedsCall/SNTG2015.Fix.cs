using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using SentryGen.Fixing;
using SentryGen.Knowledge;

namespace SentryGen.Rules;

/// <summary>Makes the call that the host needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SNTG2015Fix))]
public sealed class SNTG2015Fix : SetUpFix
{
    private const string Patience = "global::System.TimeSpan.FromSeconds(2)";
    private const string InitMember = "Init";
    private static readonly string[] Starts = ["SentrySdk." + SentryApi.Init];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create("SNTG2015");

    private protected override string Key => "MakeCall";

    private protected override string Title => "Make the call that the host needs";

    // The compiler finds an extension method by the namespace of its host, which the file names already.
    private protected override SyntaxNode? Fixed(FixSite site) => site.At.Parent switch
    {
        _ when site.At is ClassDeclarationSyntax type =>
            Derives(type, HostApi.WinUI, site) ? InConstructor(type, site) : InWebHost(type, site),
        _ when site.At is MethodDeclarationSyntax handler => Reporting(handler, site),
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } =>
            call.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is { } builder ? OnBuilder(builder, site) : BeforeRun(call, site),
        _ => null,
    };

    // var builder = MauiApp.CreateBuilder();  =>  builder.UseSentry(…);
    private static SyntaxNode OnBuilder(LocalDeclarationStatementSyntax builder, FixSite site)
    {
        var name = builder.Declaration.Variables[0].Identifier.Text;
        return Behind(builder,
            Statement($"{name}.{SentryApi.UseSentry}(options => options.Dsn = {name}.Configuration[\"Sentry:Dsn\"] ?? \"\");"), site);
    }

    // Application.Run(new MainForm());  =>  Application.SetUnhandledExceptionMode(…); at the beginning, before there is any window
    private static SyntaxNode? BeforeRun(InvocationExpressionSyntax run, FixSite site)
    {
        var mode = Statement($"global::{HostApi.WindowsForms}.SetUnhandledExceptionMode("
            + "global::System.Windows.Forms.UnhandledExceptionMode.ThrowException);");
        return run.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { Body: { } body }
            ? site.Root.ReplaceNode(body, body.WithFirst(mode))
            : run.FirstAncestorOrSelf<CompilationUnitSyntax>()?.Members.OfType<GlobalStatementSyntax>().FirstOrDefault() is { } first
                ? site.Root.InsertNodesBefore(first, [SyntaxFactory.GlobalStatement(mode)])
                : null;
    }

    // class App : Application  =>  public App() { … SentrySdk.Init(…); }
    private static SyntaxNode InConstructor(ClassDeclarationSyntax type, FixSite site)
    {
        var options = site.Can(Capability.GlobalScope) ? "options => options.IsGlobalModeEnabled = true" : "";
        var init = Statement($"if ({HostSetUp.Guard}) global::{SentryApi.Sdk}.{SentryApi.Init}({options});");
        return type.Members.OfType<ConstructorDeclarationSyntax>()
            .FirstOrDefault(static made => made.Body is not null && !made.Modifiers.Any(SyntaxKind.StaticKeyword)) is { Body: { } body }
            ? site.Root.ReplaceNode(body, body.WithFirst(init))
            : site.Root.ReplaceNode(type, First(type, Member($"public {type.Identifier.Text}()\n{{\n}}\n", init), site));
    }

    // class LambdaEntryPoint : APIGatewayProxyFunction  =>  override void Init(IWebHostBuilder builder) { … builder.UseSentry(…); }
    private static SyntaxNode InWebHost(ClassDeclarationSyntax type, FixSite site)
    {
        // As an extension where the file imports those of web hosts.
        var isImported = site.Root is CompilationUnitSyntax unit
            && unit.Usings.Any(static used => HostApi.WebHostBuilder.StartsWith(used.Name + ".", StringComparison.Ordinal));
        var options = site.Can(Capability.WebFlush) ? $"options => options.{SentryApi.FlushOnCompletedRequest} = true" : "";
        var rest = options.Length > 0 ? ", " + options : "";
        StatementSyntax Use(string builder) => Statement($"if ({HostSetUp.Guard}) {(isImported
            ? $"{builder}.{SentryApi.UseSentry}({options})"
            : $"global::{SentryApi.WebHostBuilderExtensions}.{SentryApi.UseSentry}({builder}{rest})")};");

        return type.Members.OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(static method => method is
            {
                Identifier.ValueText: InitMember, Body: not null,
                ParameterList.Parameters.Count: 1
            }
                && method.ParameterList.Parameters[0].Type?.ToString()
                    .EndsWith("IWebHostBuilder", StringComparison.Ordinal) == true) is { Body: { } body } init
            ? site.Root.ReplaceNode(body, body.WithFirst(Use(init.ParameterList.Parameters[0].Identifier.Text)))
            : site.Root.ReplaceNode(type,
                First(type,
                    Member($"protected override void {InitMember}(global::{HostApi.WebHostBuilder} builder)\n{{\n}}\n", Use("builder")),
                    site));
    }

    // public T Handle(…) { … }  =>  try { … } catch { capture, flush, throw }, and the SDK is started before the first call
    private static SyntaxNode? Reporting(MethodDeclarationSyntax handler, FixSite site)
    {
        if (handler is not { Body: { } body, Parent: ClassDeclarationSyntax type }) return null;
        var flush = handler.Modifiers.Any(SyntaxKind.AsyncKeyword)
            ? $"await {site.Sdk}.FlushAsync({Patience});"
            : $"{site.Sdk}.Flush({Patience});";
        var guarded = (TryStatementSyntax)Statement("try\n{\n}\ncatch (global::System.Exception error)\n"
            + $"{{\n{site.Sdk}.{SentryApi.CaptureException}(error);\n{flush}\nthrow;\n}}");
        var reporting = handler.WithBody(SyntaxFactory.Block(guarded.WithBlock(body.WithoutTrivia()))
            .WithTriviaFrom(body)
            .WithAdditionalAnnotations(Formatter.Annotation));
        var isStarted = site.App.Says(Starts);
        var starts = type.Members.OfType<ConstructorDeclarationSyntax>().Any(static made => made.Modifiers.Any(SyntaxKind.StaticKeyword));
        var changed = type.ReplaceNode(handler, reporting);
        return site.Root.ReplaceNode(type, isStarted || starts
            ? changed
            : First(changed, Member($"static {type.Identifier.Text}()\n{{\n}}\n", Statement(HostSetUp.Init)), site));
    }

    private static SyntaxNode Behind(StatementSyntax statement, StatementSyntax next, FixSite site) =>
        statement.Parent is GlobalStatementSyntax global
        ? site.Root.InsertNodesAfter(global, [SyntaxFactory.GlobalStatement(next)])
        : site.Root.InsertNodesAfter(statement, [next]);

    // The first member, and a blank line between it and the next.
    private static ClassDeclarationSyntax First(ClassDeclarationSyntax type, MemberDeclarationSyntax member, FixSite site)
    {
        var lineEnd = site.Root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return type.WithMembers(type.Members.Insert(0, member.WithTrailingTrivia(Enumerable.Repeat(lineEnd, type.Members.Any() ? 2 : 1))));
    }

    private static MemberDeclarationSyntax Member(string empty, StatementSyntax body) =>
        ((BaseMethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(empty)!)
            .WithBody(SyntaxFactory.Block(body))
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);

    private static bool Derives(ClassDeclarationSyntax type, string name, FixSite site) =>
        site.Original(type) is { } original && site.Model.GetDeclaredSymbol(original)?.BaseType?.ToDisplayString() == name;

    private static StatementSyntax Statement(string text) =>
        SyntaxFactory.ParseStatement(text + "\n").WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);
}
