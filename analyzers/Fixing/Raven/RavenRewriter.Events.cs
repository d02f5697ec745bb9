using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SentryGen.Fixing.Raven;

/// <summary>Events: what is said of them, and the calls that capture them.</summary>
internal sealed partial class RavenRewriter
{
    /// <summary>All that is said of an event, in whatever form.</summary>
    private sealed record Said(ExpressionSyntax? Exception, ExpressionSyntax? Message, ExpressionSyntax? Level, List<Word> Others)
    {
        public bool IsBare => Level is null && Others.Count == 0;
    }

    private Said Of(Dictionary<string, ExpressionSyntax> arguments, IEnumerable<Word> words)
    {
        ExpressionSyntax? Argument(string name) => arguments.TryGetValue(name, out var argument) ? argument : null;
        List<Word> all =
        [
            .. new[] { "tags", "fingerprint", "extra" }.Where(arguments.ContainsKey)
                .Select(name => new Word(null, char.ToUpperInvariant(name[0]) + name.Substring(1), null, arguments[name], IsEntry: false)),
            .. words.Where(static word => !word.Value.IsKind(SyntaxKind.NullLiteralExpression)),
        ];
        return new(
            Argument("exception") ?? Argument("e"),
            all.LastOrDefault(static word => word.Name == "Message")?.Value ?? Argument("message"),
            all.LastOrDefault(static word => word.Name == "Level")?.Value ?? Argument("level"),
            [.. all.Where(static word => word.Name is not ("Message" or "Level"))]);
    }

    private Said Of(BaseObjectCreationExpressionSyntax made) => Of(Arguments(made), SaidOf(made));

    /// <summary>The name and the arguments of the call that captures an event.</summary>
    private (string Name, string Arguments) Capture(Said said, string defaultLevel, SyntaxNode at)
    {
        var scope = Free("scope", at);
        if (said.Exception is { } exception && said.Message is null)
        {
            List<string> settings =
                [.. Level(said) is { } level ? [$"{scope}.Level = {level};"] : Array.Empty<string>(), .. Settings(scope, said)];
            return ("CaptureException", settings.Count == 0 ? Text(exception) : $"{Text(exception)}, {Lambda(scope, settings)}");
        }

        List<string> others = [.. Settings(scope, said)];
        var configure = others.Count == 0 ? "" : $", {Lambda(scope, others)}";
        return said.Exception is null && IsText(said.Message)
            ? ("CaptureMessage", $"{Text(said.Message!)}{configure}, {(said.Level is null ? defaultLevel : Text(said.Level))}")
            : ("CaptureEvent", NewEvent(said, defaultLevel) + configure);
    }

    private string NewEvent(Said said, string defaultLevel)
    {
        var level = said.Exception is null ? said.Level is null ? defaultLevel : Text(said.Level) : Level(said);
        IEnumerable<string> initial =
        [
            .. said.Message is null ? [] : new[] { $"Message = {Text(said.Message)}" },
            .. level is null ? [] : new[] { $"Level = {level}" },
        ];
        var initializer = string.Join(", ", initial);
        var arguments = said.Exception is { } exception ? $"({Text(exception)})" : initializer.Length == 0 ? "()" : "";
        return $"new {Sentry}.SentryEvent{arguments}{(initializer.Length == 0 ? "" : $" {{ {initializer} }}")}";
    }

    // An exception is an error unless something else is said.
    private string? Level(Said said) =>
        said.Level is null || (Meaning(said.Level) is IFieldSymbol { Name: "Error", IsConst: true }) ? null : Text(said.Level);

    private bool IsText(ExpressionSyntax? message) =>
        message is not null && model.GetTypeInfo(message, cancellation).Type is { SpecialType: SpecialType.System_String };

    /// <summary>Statements that say the rest of an event, or of the scope that it is captured with.</summary>
    private IEnumerable<string> Settings(string target, Said said)
    {
        foreach (var word in said.Others)
        {
            if (word is { Name: "Fingerprint", IsEntry: true })
            {
                if (word != said.Others.First(static other => other.Name == "Fingerprint")) continue;
                var parts = said.Others.Where(static other => other is { Name: "Fingerprint", IsEntry: true });
                yield return $"{target}.SetFingerprint({string.Join(", ", parts.Select(part => Text(part.Value)))});";
                continue;
            }

            foreach (var statement in Setting(target, word)) yield return statement;
        }
    }

    private IEnumerable<string> Setting(string target, Word word)
    {
        switch (word)
        {
            case { Name: "Tags", Key: { } key }:
                return [$"{target}.SetTag({Text(key)}, {Text(word.Value)});"];
            case { Name: "Tags" }:
                return [WhereThere(word.Value, "tags", tags => $"{target}.SetTags({tags});")];
            case { Name: "Fingerprint" }:
                return [WhereThere(word.Value, "fingerprint", fingerprint => $"{target}.SetFingerprint({fingerprint});")];
            case { Name: "Extra", Value: AnonymousObjectCreationExpressionSyntax anonymous }:
                return anonymous.Initializers.Select(member => $"{target}.SetExtra(\"{NameOf(member)}\", {Text(member.Expression)});");
            case { Name: "Extra" }:
                return [$"{target}.SetExtra(\"extra\", {Text(word.Value)});"];
            default:
                NotMoved($"{word.Name} = {word.Value}", "AddBreadcrumb");
                return [];
        }
    }

    private static string NameOf(AnonymousObjectMemberDeclaratorSyntax member) =>
        member.NameEquals?.Name.Identifier.ValueText
        ?? (member.Expression is MemberAccessExpressionSyntax access ? access.Name : (SyntaxNode)member.Expression).ToString();

    // Null said nothing to SharpRaven; the SDK would lose the event over it.
    private string WhereThere(ExpressionSyntax value, string name, Func<string, string> use)
    {
        var text = Text(value);
        return value switch
        {
            BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax => use(text),
            ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax => use(text),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => $"if ({text} != null) {use(text)}",
            _ when Free(name, value) is var free => $"if ({text} is {{ }} {free}) {use(free)}",
            _ => use(text),
        };
    }

    // An event that is not captured where it is made: what an initializer can't say is said in statements after it.
    private ExpressionSyntax Event(BaseObjectCreationExpressionSyntax node)
    {
        var said = Of(node);
        var made = NewEvent(said, $"{Sentry}.SentryLevel.Fatal");
        if (said.Others.Count == 0) return Parsed(made, node);
        var variable = node.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } declared } =>
                declared.Identifier.ValueText,
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: var left } => left.ToString(),
            _ => null,
        };
        if (!Current.IsInFunction)
        {
            LeaveAsIs(node, "a SentryEvent, of which tags and the like are set by methods");
            return node;
        }

        if (variable is not null)
        {
            Current.After.AddRange(Settings(variable, said));
            return Parsed(made, node);
        }

        var own = Free("sentryEvent", node);
        Current.Before.Add($"var {own} = {made};");
        Current.Before.AddRange(Settings(own, said));
        return Parsed(own, node);
    }
}
