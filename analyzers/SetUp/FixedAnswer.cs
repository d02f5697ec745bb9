using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SentryGen.Knowledge;

namespace SentryGen.SetUp;

/// <summary>Whether a callback gives one answer only, wherever in the app it is written.</summary>
/// <param name="App">The app.</param>
/// <param name="WantsNull">The answer is null, and an exception counts as one; otherwise it is true.</param>
internal sealed record FixedAnswer(AppSetUp App, bool WantsNull)
{
    private const int MaxSteps = 4;

    private int calls;

    /// <summary>Null, however it is written.</summary>
    public static FixedAnswer Null(AppSetUp app) => new(app, WantsNull: true);

    /// <summary>Yes.</summary>
    public static FixedAnswer True(AppSetUp app) => new(app, WantsNull: false);

    /// <summary>A lambda, a method group, or a member that holds one of these gives it.</summary>
    public bool IsOf(ExpressionSyntax callback, SemanticModel model, CancellationToken cancellation) =>
        IsOf(callback, model, MaxSteps, cancellation);

    /// <summary>A method of an object that the app makes gives it.</summary>
    public bool IsOf(ITypeSymbol? type, string method, CancellationToken cancellation) =>
        MethodsOf(type, method) is { Count: > 0 } methods
        && methods.All(one => App.DeclarationOf(one, cancellation) is { } declared && IsOfFunction(declared, MaxSteps, cancellation));

    /// <summary>Its own methods of a name, or those of the nearest base type that has some.</summary>
    public static List<IMethodSymbol> MethodsOf(ITypeSymbol? type, string method)
    {
        for (; type is not null; type = type.BaseType)
            if (type.GetMembers().OfType<IMethodSymbol>().Where(one => one.Name == method
                || one.ExplicitInterfaceImplementations.Any(implemented => implemented.Name == method)).ToList() is { Count: > 0 } found)
                return found;
        return [];
    }

    private bool IsOf(ExpressionSyntax callback, SemanticModel model, int left, CancellationToken cancellation)
    {
        if (left == 0) return false;
        switch (callback)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                return IsOfFunction(lambda, left, cancellation);
            case ParenthesizedExpressionSyntax { Expression: var inner }:
                return IsOf(inner, model, left - 1, cancellation);
            case CastExpressionSyntax { Expression: var inner }:
                return IsOf(inner, model, left - 1, cancellation);
            case ElementAccessExpressionSyntax { Expression: var all, ArgumentList.Arguments: { Count: 1 } key }:
                return Elements.Under(key[0].Expression, new(all, model), App, cancellation) is { } found
                    && IsOf(found.Syntax, found.Model, left - 1, cancellation);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only }:
                return IsOf(only[0].Expression, model, left - 1, cancellation);
        }

        var info = model.GetSymbolInfo(callback is InvocationExpressionSyntax call ? call.Expression : callback, cancellation);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is not { } named) return false;
        if (App.DeclarationOf(named, cancellation) is not { } declared) return false;
        var isCalled = callback is InvocationExpressionSyntax;
        return named is IMethodSymbol && !isCalled
            ? IsOfFunction(declared, left, cancellation)
            : ValueOf(declared) is { } value && IsNeverSetAgain(named, declared)
                && IsOf(value, App.ModelOf(value.SyntaxTree), left - 1, cancellation);
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode declared) => declared switch
    {
        VariableDeclaratorSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
        PropertyDeclarationSyntax { Initializer.Value: var value } => value,
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } only } =>
            only[0].ExpressionBody?.Expression ?? OnlyReturnIn(only[0].Body),
        MethodDeclarationSyntax method => method.ExpressionBody?.Expression ?? OnlyReturnIn(method.Body),
        LocalFunctionStatementSyntax local => local.ExpressionBody?.Expression ?? OnlyReturnIn(local.Body),
        _ => null,
    };

    private static ExpressionSyntax? OnlyReturnIn(BlockSyntax? body) => body?.Statements is { Count: 1 } only
        && only[0] is ReturnStatementSyntax result ? result.Expression : null;

    private static bool IsNeverSetAgain(ISymbol named, SyntaxNode declared) => named switch
    {
        IFieldSymbol field => field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private && !IsAssigned(named.Name, declared),
        ILocalSymbol => !IsAssigned(named.Name, declared),
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true },
        _ => true,
    };

    private static bool IsAssigned(string name, SyntaxNode declared) =>
        declared.Ancestors().Last().DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => (assignment.Left is IdentifierNameSyntax plain && plain.Identifier.ValueText == name)
                || (assignment.Left is MemberAccessExpressionSyntax member && member.Name.Identifier.ValueText == name));

    private bool IsOfFunction(SyntaxNode function, int left, CancellationToken cancellation) => function switch
    {
        LambdaExpressionSyntax { ExpressionBody: { } result } => Gives(result, function, left, cancellation),
        MethodDeclarationSyntax { ExpressionBody.Expression: var result } => Gives(result, function, left, cancellation),
        LocalFunctionStatementSyntax { ExpressionBody.Expression: var result } => Gives(result, function, left, cancellation),
        AnonymousFunctionExpressionSyntax { Block: { } block } => GivesIn(block, left, cancellation),
        MethodDeclarationSyntax { Body: { } block } => GivesIn(block, left, cancellation),
        LocalFunctionStatementSyntax { Body: { } block } => GivesIn(block, left, cancellation),
        _ => false,
    };

    private bool GivesIn(BlockSyntax block, int left, CancellationToken cancellation)
    {
        var returns = block.DescendantNodes(static node => !Functions.IsFunction(node)).OfType<ReturnStatementSyntax>()
            .Where(result => !IsUnreached(result, block, cancellation)).ToList();
        return returns.Count == 0
            ? WantsNull && block.Statements.LastOrDefault() is ThrowStatementSyntax
            : returns.TrueForAll(result => result.Expression is { } value && Gives(value, block, left, cancellation));
    }

    // if (Settings.SendErrors) return sent;  where that is never so
    private bool IsUnreached(SyntaxNode result, BlockSyntax block, CancellationToken cancellation) =>
        result.Ancestors().TakeWhile(ancestor => ancestor != block).OfType<ForEachStatementSyntax>().Any(each =>
            Elements.StaysEmpty(new(each.Expression, App.ModelOf(each.SyntaxTree)), App, cancellation))
        || result.Ancestors().TakeWhile(ancestor => ancestor != block).OfType<IfStatementSyntax>().Any(branch =>
            AnswerTo(branch.Condition, cancellation) is { } answer
            && (answer ? branch.Else : (SyntaxNode)branch.Statement)?.Span.Contains(result.Span) == true)
        || result.AncestorsAndSelf().TakeWhile(ancestor => ancestor != block).OfType<StatementSyntax>().Any(statement =>
            Functions.Before(statement).OfType<IfStatementSyntax>().Any(before =>
                (before.Statement is BlockSyntax inner ? inner.Statements.LastOrDefault() : before.Statement) is ReturnStatementSyntax
                && AnswerTo(before.Condition, cancellation) == true));

    private bool? AnswerTo(ExpressionSyntax condition, CancellationToken cancellation)
    {
        var model = App.ModelOf(condition.SyntaxTree);
        return FixedText.ValueOf(condition, model, App, cancellation) as bool? ?? ForError(condition, model, cancellation)
            ?? Environments.InProduction(condition);
    }

    // The answer for each error: it has an exception, and its level is that of an error.
    private bool? ForError(ExpressionSyntax condition, SemanticModel model, CancellationToken cancellation) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => AnswerTo(inner, cancellation),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var inner } =>
            !AnswerTo(inner, cancellation),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression, Left: var one, Right: var other } =>
            AnswerTo(one, cancellation) & AnswerTo(other, cancellation),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression, Left: var one, Right: var other } =>
            AnswerTo(one, cancellation) | AnswerTo(other, cancellation),
        BinaryExpressionSyntax { Right.RawKind: (int)SyntaxKind.NullLiteralExpression, Left: var asked } compared
            when IsException(asked, model, cancellation) => compared.Kind() switch
            {
                SyntaxKind.EqualsExpression => false,
                SyntaxKind.NotEqualsExpression => true,
                _ => null,
            },
        IsPatternExpressionSyntax { Expression: var asked, Pattern: var pattern } when IsException(asked, model, cancellation) =>
            HoldsForError(pattern),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Left: var asked, Right: TypeSyntax type }
            when IsException(asked, model, cancellation) => IsErrors(type),
        SwitchExpressionSyntax { GoverningExpression: var asked, Arms: var arms } when IsException(asked, model, cancellation) =>
            arms.FirstOrDefault(static arm => !(arm.WhenClause is null && HoldsForError(arm.Pattern) == false)) is { } arm
                && arm.WhenClause is null && HoldsForError(arm.Pattern) == true ? AnswerTo(arm.Expression, cancellation) : null,
        SwitchExpressionSyntax { GoverningExpression: var asked, Arms: var arms } when LevelsOf(asked, model, cancellation) is { } levels =>
            arms.FirstOrDefault(arm => ForLevels(arm, levels, model) != false) is { } arm && ForLevels(arm, levels, model) == true
                ? AnswerTo(arm.Expression, cancellation) : null,
        IsPatternExpressionSyntax { Expression: var asked, Pattern: var pattern }
            when LevelsOf(asked, model, cancellation) is { } levels => ForLevels(pattern, levels, model),
        InvocationExpressionSyntax call => OfCall(call, model, cancellation),
        BinaryExpressionSyntax { Left: MemberAccessExpressionSyntax asked, Right: var other } compared
            when IsOfEvent(asked.Expression, model, cancellation) && asked.Name.Identifier.ValueText == nameof(Environment) =>
                IsNeverEnvironment(other, model, cancellation)
                    ? compared.Kind() switch { SyntaxKind.EqualsExpression => false, SyntaxKind.NotEqualsExpression => true, _ => null }
                    : null,
        BinaryExpressionSyntax { Left: var level, Right: var bound } compared when LevelsOf(level, model, cancellation) is { } levels =>
            ForLevels(compared.OperatorToken.ValueText, bound, levels, model),
        _ => null,
    };

    // event.Exception, or the parameter of a filter
    private static bool IsException(ExpressionSyntax asked, SemanticModel model, CancellationToken cancellation) =>
        asked is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Exception), Expression: var of }
            ? model.GetTypeInfo(of, cancellation).Type?.ToDisplayString().TrimEnd('?') == SentryApi.Event
            : asked is IdentifierNameSyntax
                && model.GetSymbolInfo(asked, cancellation).Symbol is IParameterSymbol { Type.Name: nameof(Exception) };

    // Reported.Contains(sent.Exception.GetType())  of a list that nobody fills;  IsRelevant(sent)
    private bool? OfCall(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (call.Expression is MemberAccessExpressionSyntax { Expression: var list } && Reading.ReadSetUp.NameIn(call) is { } name
            && Elements.Questions.Contains(name) && Elements.StaysEmpty(new(list, model), App, cancellation)) return false;
        return calls++ < MaxSteps
            && model.GetSymbolInfo(call, cancellation).Symbol is IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Boolean } method
            && call.ArgumentList.Arguments.All(given => IsOfEvent(given.Expression, model, cancellation))
            && App.DeclarationOf(App.RunFor(method.ReducedFrom ?? method, cancellation), cancellation) is { } function
            && Functions.ResultsOf(function).ToList() is { Count: 1 } only ? AnswerTo(only[0], cancellation) : null;
    }

    private static bool IsOfEvent(ExpressionSyntax given, SemanticModel model, CancellationToken cancellation) =>
        IsException(given, model, cancellation)
        || model.GetTypeInfo(given, cancellation).Type?.ToDisplayString().TrimEnd('?') == SentryApi.Event;

    // Of errors in general: a cancellation is none.
    private static bool? IsErrors(TypeSyntax type) =>
        ((type as QualifiedNameSyntax)?.Right ?? type).ToString() switch
        {
            nameof(Exception) => true,
            nameof(OperationCanceledException) or nameof(TaskCanceledException) => false,
            _ => null,
        };

    private static bool? HoldsForError(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } => false,
        ConstantPatternSyntax { Expression: TypeSyntax type } => IsErrors(type),
        TypePatternSyntax { Type: var type } => IsErrors(type),
        DeclarationPatternSyntax { Type: var type } => IsErrors(type),
        DiscardPatternSyntax or VarPatternSyntax => true,
        ParenthesizedPatternSyntax { Pattern: var inner } => HoldsForError(inner),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern, Left: var one, Right: var other } =>
            HoldsForError(one) | HoldsForError(other),
        UnaryPatternSyntax { Pattern: var inner } => !HoldsForError(inner),
        RecursivePatternSyntax { Type: null, PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0 } => true,
        _ => null,
    };

    // event.Environment == "Production", in an app that sets "production"
    private bool IsNeverEnvironment(ExpressionSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetConstantValue(name, cancellation).Value is not string asked) return false;
        var set = App.Compilation.SyntaxTrees.Where(static tree => SetUpSyntax.Says(tree, SetsEnvironment))
            .SelectMany(tree => tree.GetRoot(cancellation).DescendantNodes().OfType<AssignmentExpressionSyntax>())
            .Where(static one => Reading.ReadSetUp.NameIn(one) == nameof(Environment)).ToList();
        return set.Count > 0 && set.TrueForAll(one =>
            App.ModelOf(one.SyntaxTree).GetConstantValue(one.Right, cancellation).Value is string written && written != asked);
    }

    private static readonly string[] SetsEnvironment = ["Environment ="];

    // The levels that errors have in a filter of the log, and those of events. Null if it is no level.
    private int[]? LevelsOf(ExpressionSyntax level, SemanticModel model, CancellationToken cancellation) => level switch
    {
        IdentifierNameSyntax => model.GetSymbolInfo(level, cancellation).Symbol is IParameterSymbol { Type.Name: "LogLevel" }
            ? LevelsOfLog : null,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Level), Expression: var of } =>
            model.GetTypeInfo(of, cancellation).Type?.ToDisplayString().TrimEnd('?') == SentryApi.Event
                ? App.Says(Criticals) ? LevelsOfEvents : [LevelsOfEvents[0]] : null,
        _ => null,
    };

    private static bool? ForLevels(SwitchExpressionArmSyntax arm, int[] levels, SemanticModel model) =>
        arm.WhenClause is null || ForLevels(arm.Pattern, levels, model) == false ? ForLevels(arm.Pattern, levels, model) : null;

    private static bool? ForLevels(PatternSyntax pattern, int[] levels, SemanticModel model) => pattern switch
    {
        DiscardPatternSyntax or VarPatternSyntax => true,
        ParenthesizedPatternSyntax { Pattern: var inner } => ForLevels(inner, levels, model),
        UnaryPatternSyntax { Pattern: var inner } => !ForLevels(inner, levels, model),
        BinaryPatternSyntax { Left: var one, Right: var other } both => both.IsKind(SyntaxKind.OrPattern)
            ? ForLevels(one, levels, model) | ForLevels(other, levels, model)
            : ForLevels(one, levels, model) & ForLevels(other, levels, model),
        ConstantPatternSyntax { Expression: var bound } => ForLevels("==", bound, levels, model),
        RelationalPatternSyntax { OperatorToken.ValueText: var sign, Expression: var bound } => ForLevels(sign, bound, levels, model),
        _ => null,
    };

    private static bool? ForLevels(string sign, ExpressionSyntax bound, int[] levels, SemanticModel model)
    {
        // A name behind 'is' stands for a type at first sight.
        var constant = model.GetSymbolInfo(bound).Symbol is IFieldSymbol { HasConstantValue: true, ConstantValue: var named }
            ? new(named) : model.GetConstantValue(bound);
        if (constant is not { HasValue: true, Value: var written }) return null;
        // Each error has a level.
        if (written is null) return sign switch { "==" => false, "!=" => true, _ => null };
        if (written is not (int or short)) return null;
        var limit = Convert.ToInt32(written, CultureInfo.InvariantCulture);
        var answers = levels.Select(level => sign switch
        {
            "==" or "is" => level == limit,
            "!=" => level != limit,
            ">" => level > limit,
            ">=" => level >= limit,
            "<" => level < limit,
            "<=" => level <= limit,
            _ => (bool?)null,
        }).Distinct().ToList();
        return answers.Count == 1 ? answers[0] : null;
    }

    // LogLevel.Error, LogLevel.Critical
    private static readonly int[] LevelsOfLog = [4, 5];

    // SentryLevel.Error, SentryLevel.Fatal
    private static readonly int[] LevelsOfEvents = [3, 4];

    private static readonly string[] Criticals = ["LogCritical(", "LogLevel.Critical", ".Fatal(", ".Level = ", "Level = SentryLevel."];

    private bool Gives(ExpressionSyntax result, SyntaxNode function, int left, CancellationToken cancellation)
    {
        if (left == 0) return false;
        if (WantsNull ? IsNull(result) : AnswerTo(result, cancellation) == true) return true;
        switch (result)
        {
            case ThrowExpressionSyntax: return WantsNull;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression, Left: var one, Right: var other } when !WantsNull:
                return Gives(one, function, left, cancellation) || Gives(other, function, left, cancellation);
            case ParenthesizedExpressionSyntax { Expression: var inner }: return Gives(inner, function, left, cancellation);
            case PostfixUnaryExpressionSyntax { Operand: var inner }: return Gives(inner, function, left, cancellation);
            case CastExpressionSyntax { Expression: var inner }: return Gives(inner, function, left, cancellation);
            case ConditionalExpressionSyntax { Condition: var condition, WhenTrue: var yes, WhenFalse: var no }:
                var answer = AnswerTo(condition, cancellation);
                return (answer == false || Gives(yes, function, left, cancellation))
                    && (answer == true || Gives(no, function, left, cancellation));
            case SwitchExpressionSyntax { GoverningExpression: var asked, Arms: { Count: > 0 } arms }:
                var of = App.ModelOf(asked.SyntaxTree);
                var levels = LevelsOf(asked, of, cancellation);
                foreach (var arm in arms)
                {
                    var isChosen = levels is null ? null : ForLevels(arm, levels, of);
                    if (isChosen == false) continue;
                    if (!Gives(arm.Expression, function, left, cancellation)) return false;
                    if (isChosen == true) return true;
                }

                return true;
            case IdentifierNameSyntax { Identifier.ValueText: var name }
                when LocalIn(function, name) is { Initializer.Value: var value } declared:
                return !IsAssigned(name, declared) && Gives(value, function, left - 1, cancellation);
        }

        var model = App.ModelOf(result.SyntaxTree);
        return model.GetSymbolInfo(result, cancellation).Symbol switch
        {
            IMethodSymbol called when result is InvocationExpressionSyntax =>
                App.DeclarationOf(App.RunFor(called, cancellation), cancellation) is { } declared
                    && IsOfFunction(declared, left - 1, cancellation),
            IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null, IsVirtual: false } when WantsNull =>
                Declarations.ValueOf(App.DeclarationOf(model.GetSymbolInfo(result, cancellation).Symbol, cancellation)) is { } value
                    && Gives(value, value, left - 1, cancellation),
            IFieldSymbol or IPropertySymbol =>
                !WantsNull && FixedText.ValueOf(result, model, App, cancellation) is true,
            _ => false,
        };
    }

    private static VariableDeclaratorSyntax? LocalIn(SyntaxNode function, string name) =>
        function.DescendantNodes().OfType<VariableDeclaratorSyntax>().FirstOrDefault(local => local.Identifier.ValueText == name);

    private static bool IsNull(ExpressionSyntax result) => result switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsNull(operand),
        CastExpressionSyntax { Expression: var operand } => IsNull(operand),
        ParenthesizedExpressionSyntax { Expression: var operand } => IsNull(operand),
        DefaultExpressionSyntax => true,
        _ => result.IsKind(SyntaxKind.NullLiteralExpression) || result.IsKind(SyntaxKind.DefaultLiteralExpression),
    };
}
