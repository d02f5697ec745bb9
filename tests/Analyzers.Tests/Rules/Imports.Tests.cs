using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SentryGen.Tests.Rules;

/// <summary>The usings that a fix adds: as the file keeps its own, and none if a name hides the SDK. The fixed file compiles.</summary>
public class ImportsTests() : RuleSpecification("SNTG1001")
{
    private const string Short = "SentrySdk", Full = "global::Sentry.SentrySdk";

    /// <summary>A file before and after: <c>@</c> is a class that loses an exception, <c>+</c> begins a line that the fix adds.</summary>
    private static readonly Dictionary<string, (string File, string Name)> Table = new()
    {
        // Beside those that the file has.
        ["outside"] = ("using System.Text;\n+using Sentry;\n\nnamespace Trade\n{\n@\n}\n", Short),
        ["inside"] = ("namespace Trade\n{\n    using System.Text;\n+    using Sentry;\n\n@\n}\n", Short),
        ["inside the outer of two"] =
            ("namespace Trade\n{\n    using System.Text;\n+    using Sentry;\n\n    namespace Till\n    {\n@\n    }\n}\n", Short),
        ["file-scoped, before it"] = ("using System.Text;\n+using Sentry;\n\nnamespace Trade.Till;\n\n@\n", Short),
        ["file-scoped, after it"] = ("namespace Trade.Till;\n\nusing System.Text;\n+using Sentry;\n\n@\n", Short),
        ["none yet"] = ("+using Sentry;\n+\nnamespace Trade.Till;\n\n@\n", Short),
        ["none yet, in no namespace"] = ("+using Sentry;\n+\n@\n", Short),

        // In its order and its groups.
        ["sorted"] = ("using System;\nusing System.IO;\n+using Sentry;\nusing Serilog;\n\nnamespace Trade;\n\n@\n", Short),
        ["sorted, first of all"] = ("+using Sentry;\nusing Serilog;\nusing System;\n\nnamespace Trade;\n\n@\n", Short),
        ["sorted, System among the others"] =
            ("using NLog;\n+using Sentry;\nusing Serilog;\nusing System;\n\nnamespace Trade;\n\n@\n", Short),
        ["unsorted"] = ("using Serilog;\nusing System;\nusing NLog;\n+using Sentry;\n\nnamespace Trade;\n\n@\n", Short),
        ["in groups"] = ("using System;\nusing System.IO;\n+\n+using Sentry;\n\nusing Serilog;\n\nnamespace Trade;\n\n@\n", Short),
        ["before static ones and aliases"] =
            ("using System;\n+using Sentry;\nusing static System.Math;\nusing Text = System.String;\n\nnamespace Trade;\n\n@\n", Short),
        ["static ones and aliases alone"] =
            ("+using Sentry;\nusing static System.Math;\nusing Text = System.String;\n\nnamespace Trade;\n\n@\n", Short),
        ["after global ones"] = ("global using System.Text;\n+using Sentry;\n\nnamespace Trade;\n\n@\n", Short),

        // Below the head of the file, and where conditions hold.
        ["below a head"] = ("// Copyright Acme\n\n+using Sentry;\n+\nnamespace Trade;\n\n@\n", Short),
        ["below a head without a blank line"] = ("// Copyright Acme\n+using Sentry;\n+\nnamespace Trade;\n\n@\n", Short),
        ["below the head of other usings"] = ("// Copyright Acme\n\n+using Sentry;\nusing Serilog;\n\nnamespace Trade;\n\n@\n", Short),
        ["above a comment of the class"] = ("+using Sentry;\n+\n/// <summary>Sells.</summary>\n@\n", Short),
        ["after #define"] = ("#define TILL\n+using Sentry;\n+\nnamespace Trade;\n\n@\n", Short),
        ["before #if"] = ("using System;\n+using Sentry;\n#if TILL\nusing Trade.Nowhere;\n#endif\n\nnamespace Trade;\n\n@\n", Short),
        ["not within #if"] =
            ("#define TILL\nusing NLog;\n+using Sentry;\n#if TILL\nusing NLog.Config;\n#endif\nusing Serilog;\n\nnamespace Trade;\n\n@\n",
            Short),
        ["not within #if, the first"] =
            ("#define TILL\n\n+using Sentry;\n#if TILL\nusing Serilog;\n#endif\n\nnamespace Trade;\n\n@\n", Short),
        ["within the #if of the file"] =
            ("#define TILL\n#if TILL\nusing NLog;\n+using Sentry;\n\nnamespace Trade\n{\n@\n}\n#endif\n", Short),
        ["within the #if of a file without usings"] =
            ("#define TILL\n#if TILL\n+using Sentry;\n+\nnamespace Trade\n{\n@\n}\n#endif\n", Short),
        ["in a region"] = ("#region Usings\nusing System;\n+using Sentry;\n#endregion\n\nnamespace Trade;\n\n@\n", Short),

        // None where one is in reach.
        ["imported inside"] = ("namespace Trade\n{\n    using Sentry;\n\n@\n}\n", Short),
        ["imported by this file for all"] = ("global using Sentry;\n\nnamespace Trade;\n\n@\n", Short),
        ["by an alias"] = ("using Sdk = Sentry.SentrySdk;\n\nnamespace Trade;\n\n@\n", "Sdk"),
        ["in the namespace itself"] = ("namespace Sentry.Own;\n\n@\n", Short),

        // A name hides it.
        ["a namespace that ends in Sentry"] = ("+using Sentry;\n+\nnamespace Trade.Sentry;\n\n@\n", Short),
        ["a namespace that ends in Sentry, and usings in it"] =
            ("namespace Trade.Sentry\n{\n    using System.Text;\n+    using global::Sentry;\n\n@\n}\n", Short),
        ["a namespace below one that is called Sentry"] =
            ("namespace Trade.Sentry.Till;\n\nusing System.Text;\n+using global::Sentry;\n\n@\n", Short),
        ["an own SentrySdk beside it"] = ("namespace Trade;\n\n@\n\nclass SentrySdk { }\n", "Sentry.SentrySdk"),
        ["an own SentrySdk around it"] = ("namespace Trade { class SentrySdk { } }\n\nnamespace Trade.Till\n{\n@\n}\n", "Sentry.SentrySdk"),
        ["an own SentrySdk that is imported and used"] = (
            "using Trade.Own;\n\nnamespace Trade.Own { class SentrySdk { public static int Open; } }\n\nnamespace Till\n{\n@\n\n    class Other { int open = SentrySdk.Open; }\n}\n",
            "Sentry.SentrySdk"),
        ["an own class Sentry beside it"] = ("+using Sentry;\n+\nnamespace Trade;\n\n@\n\nclass Sentry { }\n", Short),
        ["an own class Sentry and SentrySdk beside it"] = ("namespace Trade;\n\n@\n\nclass Sentry { }\nclass SentrySdk { }\n", Full),
        ["an own type that the import would hide inside"] = (
            "namespace Trade { class Scope { public static int Open; } }\n\nnamespace Trade.Till\n{\n    using System.Text;\n\n@\n\n    class Other { int open = Scope.Open; }\n}\n",
            "Sentry.SentrySdk"),
        ["an own type that the import would make ambiguous"] = (
            "using Trade.Own;\n\nnamespace Trade.Own { class Scope { public static int Open; } }\n\nnamespace Till\n{\n@\n\n    class Other { int open = Scope.Open; }\n}\n",
            "Sentry.SentrySdk"),
        ["an alias that is called SentrySdk"] = ("using SentrySdk = System.Text.Encoding;\n\nnamespace Trade;\n\n@\n", "Sentry.SentrySdk"),
        ["an alias that is called Sentry"] = ("+using Sentry;\nusing Sentry = System.Text;\n\nnamespace Trade;\n\n@\n", Short),
    };

    public static TheoryData<string> Rows => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Fixes_with_the_import_that_fits_the_file(string row) =>
        Fixes(Before(Table[row].File), After(Table[row].File, Table[row].Name), "Capture");

    [Theory]
    [MemberData(nameof(Rows))]
    public Task Fixes_with_the_lines_of_the_file_ended_as_they_are(string row) => Fixes(
        Before(Table[row].File.Replace("\n", "\r\n")), After(Table[row].File.Replace("\n", "\r\n"), Table[row].Name), "Capture");

    [Theory]
    [InlineData("namespace Trade\n{\n+    using Sentry;\n+\n    @\n}\n")]
    [InlineData("namespace Trade;\n\n+using Sentry;\n+\n@\n")]
    [InlineData("namespace Trade;\n\nusing System.Text;\n+using Sentry;\n\n@\n")]
    [InlineData("global using System.Text;\n\nnamespace Trade;\n\n+using Sentry;\n+\n@\n")]
    public Task Fixes_inside_the_namespace_where_editorconfig_says_so(string file) =>
        Fixes(Before(file).Under("csharp_using_directive_placement = inside_namespace:error"), After(file, Short), "Capture");

    [Fact]
    public Task Fixes_all_with_one_import_for_each_place() => FixesAll(
        Before("namespace Trade\n{\n    using System.Text;\n\n@\n}\n\nnamespace Trade.Till\n{\n    using System.IO;\n\n@\n}\n"),
        After("namespace Trade\n{\n    using System.Text;\n+    using Sentry;\n\n@\n}\n\nnamespace Trade.Till\n{\n    using System.IO;\n+    using Sentry;\n\n@\n}\n",
            Short),
        "Capture");

    [Fact]
    public Task Fixes_below_an_extern_alias() => Fixes(
        Before("extern alias own;\n\nnamespace Trade;\n\n@\n") with { Libraries = [Aliased] },
        After("extern alias own;\n+using Sentry;\n\nnamespace Trade;\n\n@\n", Short),
        "Capture");

    [Fact]
    public Task Fixes_top_level_statements_below_their_head() => Fixes(
        Snippet.TopLevel("// Copyright Acme\n\ntry { Console.WriteLine(); }\ncatch (Exception) { Console.WriteLine(1); }\n")
            .In(Project.Console),
        Snippet.TopLevel("// Copyright Acme\n\nusing Sentry;\n\ntry { Console.WriteLine(); }\ncatch (Exception ex) { SentrySdk.CaptureException(ex); Console.WriteLine(1); }\n"),
        "Capture");

    [Fact]
    public Task Fixes_top_level_statements_without_an_import_where_all_files_have_one() => Fixes(
        Snippet.TopLevel("try { Console.WriteLine(); }\ncatch (Exception) { Console.WriteLine(1); }\n")
            .In(Project.ConsoleThatImportsSentry),
        Snippet.TopLevel("try { Console.WriteLine(); }\ncatch (Exception ex) { SentrySdk.CaptureException(ex); Console.WriteLine(1); }\n"),
        "Capture");

    private static MetadataReference Aliased { get; } =
        CSharpCompilation.Create("Own", options: new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference(["own"]);

    private static Snippet Before(string file) =>
        Laid(string.Concat(Lines(file).Where(line => line[0] != '+')), "catch (System.Exception) { number = 1; }");

    private static Snippet After(string file, string name) =>
        Laid(string.Concat(Lines(file).Select(line => line.TrimStart('+'))),
            $"catch (System.Exception ex) {{ {name}.CaptureException(ex); number = 1; }}");

    private static IEnumerable<string> Lines(string file) => file.Split('\n').Select(line => line + "\n").SkipLast(1);

    private static Snippet Laid(string file, string handler) =>
        Snippet.Unit(file.Replace("@", $"class Shop : global::Acme.ShopBase {{ void Sell() {{ try {{ Work(); }} {handler} }} }}"))
            .In(Project.LibraryThatImportsNothing);
}
