using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using SentryGen.Knowledge;
using SentryGen.Languages;

namespace SentryGen.Fixing.Raven;

/// <summary>
/// Rewrites what a file says to SharpRaven. A client becomes the hub, and its creation the set-up of the SDK; an expression that needs
/// statements around it leaves them in the frame of its statement, its function or its member.
/// </summary>
internal sealed partial class RavenRewriter(SemanticModel model, string eol, bool hasScopeRelease,
    CancellationToken cancellation) : CSharpSyntaxRewriter
{
    private const string Sentry = "global::Sentry";

    private readonly Stack<Frame> frames = new();
    private readonly Dictionary<SyntaxAnnotation, BlockSyntax> bodies = [];
    private readonly HashSet<string> taken = [];

    /// <summary>The statements around the piece of code that is being rewritten.</summary>
    private sealed class Frame(SyntaxNode node)
    {
        public SyntaxNode Node { get; } = node;
        public List<string> Before { get; } = [];
        public List<string> After { get; } = [];
        public List<string> ToDo { get; } = [];

        /// <summary>Nothing is left of the statement but what it has to say in <see cref="ToDo"/>.</summary>
        public bool IsGone { get; set; }

        public bool NeedsBlock => Before.Count + After.Count > 0 || IsGone;

        /// <summary>Statements can stand around it.</summary>
        public bool IsInFunction => Node is StatementSyntax or ExpressionSyntax;
    }

    private Frame Current => frames.Peek();

    /// <summary>Something of SharpRaven stays as it is.</summary>
    public bool LeavesRaven { get; private set; }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        cancellation.ThrowIfCancellationRequested();
        return node switch
        {
            BlockSyntax or LocalFunctionStatementSyntax => base.Visit(node),
            StatementSyntax { Parent: not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax) } embedded => Embedded(embedded),
            BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or GlobalStatementSyntax => base.Visit(node),
            MemberDeclarationSyntax member => Member(member),
            _ => base.Visit(node),
        };
    }

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var statements = Rewritten(node.Statements, out var left);
        return node.WithStatements(SyntaxFactory.List(statements)).WithCloseBraceToken(After(left, node.CloseBraceToken));
    }

    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node) =>
        node.WithStatements(SyntaxFactory.List(Rewritten(node.Statements, out _)));

    public override SyntaxNode? VisitCompilationUnit(CompilationUnitSyntax node)
    {
        frames.Push(new(node));
        var main = node.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement).ToList();
        var statements = Rewritten(main, out var left);
        var others = node.Members.Where(static member => member is not GlobalStatementSyntax)
            .Select(member => (MemberDeclarationSyntax)Visit(member)!)
            .ToList();
        if (others.Count > 0) others[0] = others[0].WithLeadingTrivia(left.AddRange(others[0].GetLeadingTrivia()));
        return node
            .WithUsings(VisitList(node.Usings))
            .WithMembers(SyntaxFactory.List([.. statements.Select(SyntaxFactory.GlobalStatement), .. others]))
            .WithEndOfFileToken(others.Count > 0 ? node.EndOfFileToken : After(left, node.EndOfFileToken));
    }

    // A statement that is not one of many: where it becomes many, or none, a block takes its place.
    private SyntaxNode Embedded(StatementSyntax statement)
    {
        var statements = Rewritten([statement], out var left);
        return statements.Count == 1 && left.Count == 0
            ? statements[0]
            : SyntaxFactory.Block(statements)
                .WithCloseBraceToken(After(left, SyntaxFactory.Token(SyntaxKind.CloseBraceToken)))
                .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
                .WithTrailingTrivia(SyntaxFactory.EndOfLine(eol))
                .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private List<StatementSyntax> Rewritten(IReadOnlyList<StatementSyntax> statements, out SyntaxTriviaList left)
    {
        var result = new List<StatementSyntax>();
        left = default;
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = statements[index];
            if (gathered.Contains(statement)) continue;
            Gather(statements, index);
            var frame = new Frame(statement);
            frames.Push(frame);
            var visited = (StatementSyntax)base.Visit(statement)!;
            frames.Pop();

            var indent = Indent(statement);
            var leading = Commented(Joined(left, statement.GetLeadingTrivia()), frame.ToDo, indent);
            List<StatementSyntax> all = [.. frame.Before.Select(text => Statement(text, indent)), .. frame.IsGone
                ? []
                : new[] { visited }, .. frame.After.Select(text => Statement(text, indent))];
            left = all.Count == 0 ? leading : default;
            if (all.Count == 0) continue;
            if (frame.Before.Count > 0 && !frame.IsGone) all[frame.Before.Count] = all[frame.Before.Count].WithLeadingTrivia(indent);
            all[0] = all[0].WithLeadingTrivia(leading);
            result.AddRange(all);
        }

        return result;
    }

    // The comments go where the indented text began.
    private SyntaxTriviaList Commented(SyntaxTriviaList leading, List<string> comments, SyntaxTriviaList indent)
    {
        foreach (var comment in comments)
            leading = leading.Add(SyntaxFactory.Comment(Written(comment))).Add(SyntaxFactory.EndOfLine(eol)).AddRange(indent);
        return leading;
    }

    private static string Written(string comment) =>
        "// TODO: " + string.Join(" ", LocalizedText.OnScreen(comment).Split('\n').Select(static line => line.Trim()));

    private static SyntaxTriviaList Indent(SyntaxNode node) =>
        node.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia)
            ? SyntaxFactory.TriviaList(last)
            : default;

    /// <summary>The line that ends the frame's text, with the indentation of its statement.</summary>
    private string NewLine => eol + Current.Node.AncestorsAndSelf()
        .Where(static node => node is (StatementSyntax and not BlockSyntax) or MemberDeclarationSyntax)
        .Select(static node => node is GlobalStatementSyntax or { Parent: GlobalStatementSyntax } ? "" : Indent(node).ToString())
        .FirstOrDefault();

    private static SyntaxToken After(SyntaxTriviaList left, SyntaxToken token) =>
        token.WithLeadingTrivia(Joined(left, token.LeadingTrivia));

    private static SyntaxTriviaList Joined(SyntaxTriviaList left, SyntaxTriviaList right) =>
        (left.Count > 0 && right.Count > 0 && left.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? left.RemoveAt(left.Count - 1) : left)
            .AddRange(right);

    private StatementSyntax Statement(string text, SyntaxTriviaList indent) =>
        SyntaxFactory.ParseStatement(text)
            .WithLeadingTrivia(indent)
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(eol))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private SyntaxNode? Member(MemberDeclarationSyntax member)
    {
        var frame = new Frame(member);
        frames.Push(frame);
        var visited = base.Visit(member);
        frames.Pop();
        if (frame.Before.Count > 0 && frames.Count > 0) frames.Peek().Before.AddRange(frame.Before);
        return visited?.WithLeadingTrivia(Commented(visited.GetLeadingTrivia(), frame.ToDo, Indent(member)));
    }

    // A statement that must run before a field is initialised goes into the static constructor, before anything of the type.
    private SyntaxNode WithStaticConstructor(TypeDeclarationSyntax node, TypeDeclarationSyntax visited, List<string> statements)
    {
        if (statements.Count == 0) return visited;
        var indent = Indent(node.Members[0]);
        statements = [.. statements.Select(text => text.Replace(eol + indent, eol))];
        if (visited.Members.OfType<ConstructorDeclarationSyntax>()
            .FirstOrDefault(static member => member.Modifiers.Any(SyntaxKind.StaticKeyword)) is { Body: { } body } existing)
        {
            var first = Indent(body.Statements.FirstOrDefault() ?? (SyntaxNode)existing);
            return visited.ReplaceNode(body,
                body.WithStatements(body.Statements.InsertRange(0, statements.Select(text => Statement(text, first))))
                    .WithAdditionalAnnotations(Formatter.Annotation));
        }

        var code = $"static {node.Identifier.Text}(){eol}{{{eol}{string.Join(eol, statements)}{eol}}}";
        var made = ((ConstructorDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(code)!)
            .WithLeadingTrivia(indent.Insert(0, SyntaxFactory.EndOfLine(eol)))
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(eol))
            .WithAdditionalAnnotations(Formatter.Annotation);
        var at = node.Members.IndexOf(static member => member is not BaseFieldDeclarationSyntax);
        return visited.WithMembers(visited.Members.Insert(at < 0 ? visited.Members.Count : at, made));
    }

    private SyntaxNode? Type<T>(T node, Func<T, SyntaxNode?> visit)
        where T : TypeDeclarationSyntax
    {
        var frame = new Frame(node);
        frames.Push(frame);
        var visited = (T)visit(node)!;
        frames.Pop();
        visited = (T)WithStaticConstructor(node, visited, frame.Before);
        return visited.WithLeadingTrivia(Commented(visited.GetLeadingTrivia(), frame.ToDo, Indent(node)));
    }

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => Type(node, base.VisitClassDeclaration);

    public override SyntaxNode? VisitStructDeclaration(StructDeclarationSyntax node) => Type(node, base.VisitStructDeclaration);

    public override SyntaxNode? VisitRecordDeclaration(RecordDeclarationSyntax node) => Type(node, base.VisitRecordDeclaration);

    public override SyntaxNode? VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) => Type(node, base.VisitInterfaceDeclaration);

    private ExpressionSyntax Parsed(string text, SyntaxNode of) =>
        SyntaxFactory.ParseExpression(text).WithTriviaFrom(of) is var parsed && text.Contains('\n')
            ? parsed.WithAdditionalAnnotations(Formatter.Annotation)
            : parsed;

    private string Text(ExpressionSyntax expression) => ((ExpressionSyntax)Visit(expression)!).WithoutTrivia().ToString();

    private void LeaveAsIs(SyntaxNode node, string today)
    {
        LeavesRaven = true;
        NotMoved(node.WithoutTrivia().ToString(), today);
    }

    private void NotMoved(string code, string today)
    {
        var comment = $"'{code}' of SharpRaven could not be moved: today it is {today}.";
        if (!Current.ToDo.Contains(comment)) Current.ToDo.Add(comment);
    }

    /// <summary>A name that means nothing yet where the node stands.</summary>
    private string Free(string name, SyntaxNode at)
    {
        var free = name;
        for (var number = 2; !model.LookupSymbols(at.SpanStart, name: free).IsEmpty
            || !taken.Add(free + "@" + at.SpanStart); number++) free =
            name + number;
        return free;
    }

    private ISymbol? Meaning(SyntaxNode node)
    {
        var info = model.GetSymbolInfo(node, cancellation);
        return info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
    }

    private static bool IsRaven(ISymbol? symbol) =>
        symbol?.ContainingNamespace?.ToDisplayString() is { } space
            && (space == RavenApi.Namespace || space.StartsWith(RavenApi.Namespace + ".", StringComparison.Ordinal));

    private bool Is(ExpressionSyntax expression, params string[] types) =>
        model.GetTypeInfo(expression, cancellation).Type is { } type
            && (types.Contains(type.ToDisplayString(Plain)) || type.AllInterfaces.Any(face => types.Contains(face.ToDisplayString(Plain))));

    private static readonly SymbolDisplayFormat Plain =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}
