using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SentryGen.Model;
using SentryGen.Tests.Emitted;

namespace SentryGen.Tests.Caching;

/// <summary>Only values pass through the pipeline, and they keep no compilation alive.</summary>
public class Models
{
    public static MatrixTheoryData<string, string> StagesOfShapes => new(Shapes.All.Keys, Pipeline.Stages);

    [Theory]
    [MemberData(nameof(StagesOfShapes))]
    public void Hold_values_only(string shape, string stage)
    {
        var models = Pipeline.Models(Shapes.All[shape].Generate().Run, stage).ToList();

        Assert.NotEmpty(models);
        Assert.Empty(models.SelectMany(Rooted.In));
    }

    private static readonly CSharpCompilation Compilation = App.Console.Compile();

    private static readonly Dictionary<string, Func<object>> Hiding = new()
    {
        ["a symbol"] = () => Compilation.Assembly,
        ["a syntax tree"] = () => Compilation.SyntaxTrees[0],
        ["a syntax node in an array"] = () => new[] { "", null, (object)Compilation.SyntaxTrees[0].GetRoot() },
        ["a compilation in an immutable array"] = () => ImmutableArray.Create<Compilation>(Compilation),
        ["a location in a list in a tuple"] = () => (1, new List<Location> { Compilation.SyntaxTrees[0].GetRoot().GetLocation() }),
        ["a symbol as a dictionary's key"] = () =>
            new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default) { [Compilation.GlobalNamespace] = 1 },
        ["an attribute in a base class's private field"] = () =>
            new Derived(Compilation.GetSpecialType(SpecialType.System_Object).GetAttributes()[0]),
        ["a semantic model in a closure"] = () => Holding(Compilation.GetSemanticModel(Compilation.SyntaxTrees[0])),
        ["a compilation in an equatable array"] = () => new EquatableArray<Equal>([new(Compilation)]),
    };

    public static TheoryData<string> HidingPlaces => [.. Hiding.Keys];

    [Theory]
    [MemberData(nameof(HidingPlaces))]
    public void Could_not_hide(string what) => Assert.NotEmpty(Rooted.In(Hiding[what]()));

    [Fact]
    public void May_hold_what_is_no_part_of_a_compilation() =>
        Assert.Empty(Rooted.In(new object?[] { null, 1, "text", DateTime.UtcNow, typeof(Compilation), new Dictionary<string,
            Version> { ["a"] = new(1, 2) } }));

    [Fact]
    public void May_go_round_in_circles()
    {
        var circle = new object[1];
        circle[0] = circle;

        Assert.Empty(Rooted.In(circle));
    }

    private static Func<object> Holding(object value) => () => value;

    private class Base(AttributeData attribute)
    {
        private readonly AttributeData attribute = attribute;

        public override string ToString() => attribute.ToString()!;
    }

    private sealed class Derived(AttributeData attribute) : Base(attribute);

    private sealed record Equal(object Value);
}
