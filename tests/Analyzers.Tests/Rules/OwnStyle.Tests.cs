namespace SentryGen.Tests.Rules;

/// <summary>A fix adds lines in the style of the lines around them, and leaves all others alone. There is no .editorconfig.</summary>
public class OwnStyleTests() : RuleSpecification("SNTG1001")
{
    private const string Capture = "Capture", Rethrow = "Rethrow", MarkExpected = "MarkExpected";

    // A line that no formatter would leave as it is.
    private const string Odd = "\t  void  Odd( ) {Work( ) ;}";

    public static TheoryData<string, string> Styles
    {
        get
        {
            var styles = new TheoryData<string, string>();
            foreach (var indent in new[] { "\t", "  ", "    ", "   " })
                foreach (var end in new[] { "\n", "\r\n" })
                    styles.Add(indent, end);
            return styles;
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_with_a_capture(string indent, string end) => FixesIn(indent, end,
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch (Exception ex)\n>>{\n>>>// goes on\n>>>Work();\n>>}",
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch (Exception ex)\n>>{\n>>>SentrySdk.CaptureException(ex);\n>>>// goes on\n"
            + ">>>Work();\n>>}", Capture);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_an_empty_handler(string indent, string end) => FixesIn(indent, end,
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch\n>>{\n>>}",
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch (Exception ex)\n>>{\n>>>SentrySdk.CaptureException(ex);\n>>}", Capture);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_an_empty_handler_on_one_line(string indent, string end) => FixesIn(indent, end,
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch { }\n>>Work();",
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch (Exception ex)\n>>{\n>>>SentrySdk.CaptureException(ex);\n>>}\n>>Work();", Capture);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_with_braces_at_the_end_of_a_line(string indent, string end) => FixesIn(indent, end,
        ">>try {\n>>>Work();\n>>} catch (Exception ex) {\n>>>Work();\n>>}",
        ">>try {\n>>>Work();\n>>} catch (Exception ex) {\n>>>SentrySdk.CaptureException(ex);\n>>>Work();\n>>}", Capture);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_an_empty_handler_with_braces_at_the_end_of_a_line(string indent, string end) => FixesIn(indent, end,
        ">>try {\n>>>Work();\n>>} catch {\n>>}\n>>Work();",
        ">>try {\n>>>Work();\n>>} catch (Exception ex) {\n>>>SentrySdk.CaptureException(ex);\n>>}\n>>Work();", Capture);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_an_empty_handler_on_one_line_beside_braces_at_the_end_of_a_line(string indent, string end) => FixesIn(indent, end,
        ">>try {\n>>>Work();\n>>} catch { }\n>>Work();",
        ">>try {\n>>>Work();\n>>} catch (Exception ex) {\n>>>SentrySdk.CaptureException(ex);\n>>}\n>>Work();", Capture);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_with_a_rethrow(string indent, string end) => FixesIn(indent, end,
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch\n>>{\n>>>Work(); // on\n>>>// end\n>>}",
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch\n>>{\n>>>Work(); // on\n>>>throw;\n>>>// end\n>>}", Rethrow);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_with_a_marker(string indent, string end) => FixesIn(indent, end,
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch\n>>{\n>>>Work();\n>>}",
        ">>try\n>>{\n>>>Work();\n>>}\n>>catch\n>>{\n>>>// sentrygen: expected\n>>>Work();\n>>}", MarkExpected);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_an_empty_handler_with_a_marker(string indent, string end) => FixesIn(indent, end,
        ">>try {\n>>>Work();\n>>} catch { }\n>>Work();",
        ">>try {\n>>>Work();\n>>} catch {\n>>>// sentrygen: expected\n>>}\n>>Work();", MarkExpected);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_with_an_import(string indent, string end) => Fixes(
        Styled("using System;\nusing System.Text;\n\npublic class Shop : ShopBase\n{\n>void Method()\n>{\n"
            + ">>try { Work(); }\n>>catch\n>>{\n>>}\n>}\n}\n", indent, end)
            .In(Project.LibraryThatImportsNothing),
        Styled("using System;\nusing System.Text;\nusing Sentry;\n\npublic class Shop : ShopBase\n{\n>void Method()\n>{\n"
            + ">>try { Work(); }\n>>catch (Exception ex)\n>>{\n>>>SentrySdk.CaptureException(ex);\n>>}\n>}\n}\n", indent, end),
        Capture);

    [Fact]
    public Task Fixes_in_the_style_of_the_method_where_the_file_has_several() => Fixes(
        Unit("public class Shop : ShopBase\r\n{\r\n    void Other()\r\n    {\r\n        Work();\r\n    }\r\n\n"
            + "\tvoid Method()\n\t{\n\t\ttry {\n\t\t\tWork();\n\t\t} catch {\n\t\t}\n\t\tWork();\n\t}\n}\r\n"),
        Unit("public class Shop : ShopBase\r\n{\r\n    void Other()\r\n    {\r\n        Work();\r\n    }\r\n\n"
            + "\tvoid Method()\n\t{\n\t\ttry {\n\t\t\tWork();\n\t\t} catch (Exception ex) {\n"
            + "\t\t\tSentrySdk.CaptureException(ex);\n\t\t}\n\t\tWork();\n\t}\n}\r\n"),
        Capture);

    [Fact]
    public Task Fixes_as_the_next_line_is_indented_even_if_that_is_odd() => Fixes(
        Unit("public class Shop : ShopBase\n{\n\tvoid Method()\n\t{\n  try { Work(); }\n  catch (Exception ex)\n      {\n"
            + "         Work();\n      }\n\t}\n}\n"),
        Unit("public class Shop : ShopBase\n{\n\tvoid Method()\n\t{\n  try { Work(); }\n  catch (Exception ex)\n      {\n"
            + "         SentrySdk.CaptureException(ex);\n         Work();\n      }\n\t}\n}\n"),
        Capture);

    [Theory]
    [MemberData(nameof(Styles))]
    public Task Fixes_all_of_a_document(string indent, string end) => FixesAll(
        Whole(">>try { Work(); }\n>>catch\n>>{\n>>}\n>>try { Work(); }\n>>catch (Exception ex)\n>>{\n>>>Work();\n>>}", indent, end),
        Whole(">>try { Work(); }\n>>catch (Exception exception)\n>>{\n>>>SentrySdk.CaptureException(exception);\n>>}\n"
            + ">>try { Work(); }\n>>catch (Exception ex)\n>>{\n>>>SentrySdk.CaptureException(ex);\n>>>Work();\n>>}", indent, end),
        Capture);

    private Task FixesIn(string indent, string end, string before, string after, string remedy) =>
        Fixes(Whole(before, indent, end), Whole(after, indent, end), remedy);

    private static Snippet Whole(string body, string indent, string end) =>
        Styled($"public class Shop : ShopBase\n{{\n{Odd}\n\n>void Method()\n>{{\n{body}\n>}}\n"
            + $"{Odd.Replace("Odd", "Odder")}\n}}\n", indent, end);

    private static Snippet Styled(string code, string indent, string end) => Unit(code.Replace(">", indent).Replace("\n", end));
}

/// <summary>The same where only some paths lose the exception.</summary>
public class OwnStyleOnPathsTests() : RuleSpecification("SNTG1002")
{
    [Theory]
    [MemberData(nameof(OwnStyleTests.Styles), MemberType = typeof(OwnStyleTests))]
    public Task Fixes_before_each_way_out(string indent, string end) => Fixes(
        Styled("if (flag)\n>>>>return;\n>>>if (number > 1) {\n>>>>Work();\n>>>>return; // odd\n>>>}\n>>>throw;", indent, end),
        Styled("if (flag)\n>>>{\n>>>>SentrySdk.CaptureException(ex);\n>>>>return;\n>>>}\n\n>>>if (number > 1) {\n"
            + ">>>>Work();\n>>>>SentrySdk.CaptureException(ex);\n>>>>return; // odd\n>>>}\n>>>throw;", indent, end),
        "Capture");

    [Theory]
    [MemberData(nameof(OwnStyleTests.Styles), MemberType = typeof(OwnStyleTests))]
    public Task Fixes_at_the_end(string indent, string end) => Fixes(
        Styled("if (flag)\n>>>>throw;\n>>>Work();", indent, end),
        Styled("if (flag)\n>>>>throw;\n>>>Work();\n>>>SentrySdk.CaptureException(ex);", indent, end),
        "Capture");

    private static Snippet Styled(string handler, string indent, string end) => Unit(
        ($"public class Shop : ShopBase\n{{\n>void Method()\n>{{\n>>try\n>>{{\n>>>Work();\n>>}}\n>>catch (Exception ex)\n"
            + $">>{{\n>>>{handler}\n>>}}\n>}}\n}}\n")
            .Replace("> 1", "&").Replace(">", indent).Replace("&", "> 1").Replace("\n", end));
}

/// <summary>The same for code that sets Sentry up.</summary>
public class OwnStyleOfSetUpTests() : RuleSpecification("SNTG2001")
{
    private const string If = "if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(\"SENTRY_DSN\")))";

    [Theory]
    [MemberData(nameof(OwnStyleTests.Styles), MemberType = typeof(OwnStyleTests))]
    public Task Fixes_at_the_start_of_Main(string indent, string end) => FixesIn(indent, end,
        "using Sentry;\n\nclass Program\n{\n>static void Main() {\n>>// Opens the shop.\n>>Console . WriteLine( );\n>}\n}\n",
        $"using Sentry;\n\nclass Program\n{{\n>static void Main() {{\n>>{If} SentrySdk.Init();\n>>// Opens the shop.\n"
            + $">>Console . WriteLine( );\n>}}\n}}\n");

    [Theory]
    [MemberData(nameof(OwnStyleTests.Styles), MemberType = typeof(OwnStyleTests))]
    public Task Fixes_a_Main_of_one_expression(string indent, string end) => FixesIn(indent, end,
        "class Program\n{\n>static void Main() => Console.WriteLine();\n\n>static void  Odd( ) { }\n}\n",
        $"using Sentry;\n\nclass Program\n{{\n>static void Main()\n>{{\n>>{If} SentrySdk.Init();\n"
            + $">>Console.WriteLine();\n>}}\n\n>static void  Odd( ) {{ }}\n}}\n");

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public Task Fixes_top_level_statements(string end) => FixesIn("", end,
        "Console . WriteLine( );\nConsole.WriteLine();\n", $"using Sentry;\n\n{If} SentrySdk.Init();\n"
            + $"Console . WriteLine( );\nConsole.WriteLine();\n");

    private Task FixesIn(string indent, string end, string before, string after) =>
        Fixes(
            Styled(before, indent, end).In(Project.Console).Building("SentryGenEnabled = false"),
            Styled(after, indent, end),
            "InsertSetUp");

    private static Snippet Styled(string code, string indent, string end) =>
        Unit(code.Replace("=>", "&").Replace(">", indent).Replace("&", "=>").Replace("\n", end));
}

/// <summary>The same for code that moves to another depth.</summary>
public class OwnStyleOfMovedCodeTests() : RuleSpecification("SNTG2004")
{
    [Theory]
    [MemberData(nameof(OwnStyleTests.Styles), MemberType = typeof(OwnStyleTests))]
    public Task Fixes_a_using_block(string indent, string end) => Fixes(
        Styled("using Sentry;\n\nclass Program\n{\n>static async Task Main()\n>{\n>>using (SentrySdk.Init(\"\"))\n>>{\n"
            + ">>>await Console.In.ReadToEndAsync();\n>>}\n>}\n\n>static void  Odd( ) { }\n}\n", indent, end)
            .In(Project.Console),
        Styled("using Sentry;\n\nclass Program\n{\n>static async Task Main()\n>{\n>>SentrySdk.Init(\"\");\n"
            + ">>await Console.In.ReadToEndAsync();\n>}\n\n>static void  Odd( ) { }\n}\n", indent, end),
        "LeaveOpen");

    private static Snippet Styled(string code, string indent, string end) => Unit(code.Replace(">", indent).Replace("\n", end));
}
