using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.SetUp;

/// <content>Code that runs at the first use of something: constructors and first values of static members, and lazy values.</content>
internal sealed partial class RunOrder
{
    private static readonly string[] LazyWords = ["Lazy<"];
    private static readonly string[] ModuleWords = ["ModuleInitializer"];

    private readonly HashSet<SyntaxNode> begun = [];
    private ImmutableHashSet<string>? heldStarts;

    // The names of static members whose first value has a step in it.
    private ImmutableHashSet<string> HeldStarts => heldStarts ??= app.Steps(cancellation)
        .Select(static step => Reach.FirstValueAround(step.Syntax)?.Member).Select(static member => member switch
        {
            VariableDeclaratorSyntax { Identifier.ValueText: var name } => name,
            PropertyDeclarationSyntax { Identifier.ValueText: var name } => name,
            _ => null,
        }).OfType<string>().ToImmutableHashSet();

    private IEnumerable<MethodDeclarationSyntax> ModuleInitializers => !app.Says(ModuleWords) ? []
        : from tree in app.Compilation.SyntaxTrees
          where SetUpSyntax.Says(tree, ModuleWords) && !UserCode.IsGenerated(tree)
          from method in tree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>()
          where method.AttributeLists.SelectMany(static list => list.Attributes)
              .Any(static one => one.Name.ToString().Contains(ModuleWords[0]))
          select method;

    // A type with a constructor for its static members runs it before anything else of it.
    private void Begin(INamedTypeSymbol? type)
    {
        if (!SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, app.Compilation.Assembly)) return;
        if (type!.StaticConstructors.FirstOrDefault(static one => !one.IsImplicitlyDeclared) is not { } constructor
            || app.DeclarationOf(constructor, cancellation) is not ConstructorDeclarationSyntax function
            || !begun.Add(function)) return;
        foreach (var declared in app.DeclarationsOf(type, cancellation).OfType<TypeDeclarationSyntax>())
            foreach (var value in declared.Members.SelectMany(static member => FirstValuesOf(member, ofType: true)))
                Visit(value, Code.None, app.ModelOf(value.SyntaxTree));
        Enter(function, Code.None);
    }

    // private static readonly IDisposable Sentry = SentrySdk.Init();  runs when somebody reads it.
    private void Read(IdentifierNameSyntax name, SemanticModel model)
    {
        var member = model.GetSymbolInfo(name, cancellation).Symbol;
        if (member is not (IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true })) return;
        if (Declarations.ValueOf(app.DeclarationOf(member, cancellation)) is { } value && !value.Span.Contains(name.Span)
            && begun.Add(value)) Visit(value, Code.None, app.ModelOf(value.SyntaxTree));
    }

    // new Lazy<IDisposable>(() => SentrySdk.Init()) runs when somebody asks for its value.
    private void ReadLazy(ExpressionSyntax lazy, ImmutableDictionary<ISymbol, Code> given, SemanticModel model)
    {
        if (app.LazyIn(new(lazy, model), cancellation) is { } function && begun.Add(function.Syntax))
            Run(function with { Given = given }, []);
    }
}
