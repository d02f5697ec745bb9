using Microsoft.CodeAnalysis.CodeFixes;

namespace SentryGen.Tests.Rules;

public class SNTG1001FixTests() : RuleSpecification("SNTG1001")
{
    private const string Capture = "Capture", Rethrow = "Rethrow", MarkExpected = "MarkExpected";

    [Fact]
    public Task Offers_no_capture_where_Sentry_is_not_referenced() =>
        Offers(Handler("").In(Project.LibraryWithoutSentry).Building("UsingSentryGenSdk = true"), Rethrow, MarkExpected);

    /// <summary>A gRPC method refuses: what it answers with stays, or gives way to what was caught.</summary>
    [Theory]
    [InlineData(Capture, "SentrySdk.CaptureException(ex);\n    throw new RpcException(new(StatusCode.NotFound, \"m\"));")]
    [InlineData(Rethrow, "throw;")]
    public Task Fixes_a_refusal(string remedy, string after) => Fixes(
        GrpcServer.LaidOut("throw new RpcException(new(StatusCode.NotFound, \"m\"));"), GrpcServer.LaidOut(after), remedy);

    [Fact]
    public Task Offers_to_capture_to_rethrow_and_to_mark() => Offers(Handler(""), Capture, Rethrow, MarkExpected);

    [Fact]
    public Task Fixes_with_a_capture_first_thing_in_the_handler() => Fixes(
        Body("""
            try
            {
                Work();
            }
            catch (Exception ex)
            {
                // The shop goes on.
                Console.WriteLine(ex); // for the operator
                Work();
            }
            """),
        Body("""
            try
            {
                Work();
            }
            catch (Exception ex)
            {
                SentrySdk.CaptureException(ex);
                // The shop goes on.
                Console.WriteLine(ex); // for the operator
                Work();
            }
            """),
        Capture);

    [Theory]
    [InlineData("catch", "catch (Exception ex)")]
    [InlineData("catch (Exception)", "catch (Exception ex)")]
    [InlineData("catch (System.Exception)", "catch (System.Exception ex)")]
    [InlineData("catch (SystemException)", "catch (SystemException ex)")]
    [InlineData("catch (Exception @event)", "catch (Exception @event)", "@event")]
    [InlineData("catch (Exception /* any */)", "catch (Exception /* any */ ex)")]
    [InlineData("catch when (flag)", "catch (Exception ex) when (flag)")]
    [InlineData("catch (Exception) when (flag)", "catch (Exception ex) when (flag)")]
    public Task Fixes_with_a_variable_where_there_is_none(string before, string after, string name = "ex") => Fixes(
        Body($$"""
            try
            {
                Work();
            }
            {{before}}
            {
                Work();
            }
            """),
        Body($$"""
            try
            {
                Work();
            }
            {{after}}
            {
                SentrySdk.CaptureException({{name}});
                Work();
            }
            """),
        Capture);

    [Theory]
    [InlineData("int ex = 1; try { Work(); }", "exception")]
    [InlineData("try { Work(); int ex = 1; }", "exception")]
    [InlineData("int ex = 1, exception = 2; try { Work(); }", "caught")]
    [InlineData("int ex = 1, exception = 2, caught = 3; try { Work(); }", "ex1")]
    [InlineData("int ex = 1, exception = 2, caught = 3, ex1 = 4; try { Work(); }", "ex2")]
    [InlineData("Action<int> act = ex => Work(); try { Work(); }", "exception")]
    public Task Fixes_with_a_name_that_no_local_has(string start, string name) => Fixes(
        Body($$"""
            {{start}}
            catch (Exception)
            {
                Work();
            }
            """),
        Body($$"""
            {{start}}
            catch (Exception {{name}})
            {
                SentrySdk.CaptureException({{name}});
                Work();
            }
            """),
        Capture);

    [Theory]
    [InlineData("private int ex;")]
    [InlineData("private int ex => 1;")]
    [InlineData("protected static string ex = \"\";")]
    public Task Fixes_with_a_name_that_hides_no_member(string member) => Fixes(
        Class($$"""
            {{member}}

            void Method()
            {
                try { Work(); }
                catch { number = 1; }
            }
            """),
        Class($$"""
            {{member}}

            void Method()
            {
                try { Work(); }
                catch (Exception exception) { SentrySdk.CaptureException(exception); number = 1; }
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_with_a_name_that_no_parameter_has() => Fixes(
        Body("""
            try { Work(); }
            catch
            {
                Work();
            }
            """, "void Method(int ex)"),
        Body("""
            try { Work(); }
            catch (Exception exception)
            {
                SentrySdk.CaptureException(exception);
                Work();
            }
            """, "void Method(int ex)"),
        Capture);

    [Fact]
    public Task Fixes_with_a_name_that_no_handler_around_it_has() => Fixes(
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                SentrySdk.CaptureException(ex);
                try { Work(); }
                catch
                {
                    Work();
                }
            }
            """),
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                SentrySdk.CaptureException(ex);
                try { Work(); }
                catch (Exception exception)
                {
                    SentrySdk.CaptureException(exception);
                    Work();
                }
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_all_handlers_of_a_document_each_with_a_name_of_its_own() => FixesAll(
        Body("""
            try { Work(); }
            catch
            {
                Work();
                try { Work(); }
                catch
                {
                    try { Work(); }
                    catch (Exception)
                    {
                        Work();
                    }
                }
            }

            try { Work(); }
            catch (IOException) { throw; }
            catch
            {
                Work();
            }
            """),
        AfterAll(last: "ex"),
        Capture,
        oneByOne: AfterAll(last: "ex1"));

    private static Snippet AfterAll(string last) => Body($$"""
            try { Work(); }
            catch (Exception ex)
            {
                SentrySdk.CaptureException(ex);
                Work();
                try { Work(); }
                catch (Exception exception)
                {
                    SentrySdk.CaptureException(exception);
                    try { Work(); }
                    catch (Exception caught)
                    {
                        SentrySdk.CaptureException(caught);
                        Work();
                    }
                }
            }

            try { Work(); }
            catch (IOException) { throw; }
            catch (Exception {{last}})
            {
                SentrySdk.CaptureException({{last}});
                Work();
            }
            """);

    [Theory]
    [InlineData("try { Work(); } catch { return; }", "try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); return; }")]
    [InlineData("try { Work(); } catch (Exception) { return; }",
        "try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); return; }")]
    [InlineData("try { Work(); } catch (Exception ex) { return; }",
        "try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); return; }")]
    [InlineData("if (flag) try { Work(); } catch { return; }",
        "if (flag) try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); return; }")]
    [InlineData("Action act = () => { try { Work(); } catch { return; } };",
        "Action act = () => { try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); return; } };")]
    public Task Fixes_on_the_line_where_it_stands(string before, string after) => Fixes(Body(before), Body(after), Capture);

    [Theory]
    [InlineData("catch { }", "catch (Exception ex)")]
    [InlineData("catch (Exception) { }", "catch (Exception ex)")]
    [InlineData("catch (Exception ex) { }", "catch (Exception ex)")]
    [InlineData("catch\n{\n}", "catch (Exception ex)")]
    public Task Fixes_an_empty_handler_on_lines_of_its_own(string before, string after) =>
        Fixes(Body("try { Work(); }\n" + before), Body($"try {{ Work(); }}\n{after}\n{{\n    SentrySdk.CaptureException(ex);\n}}"),
            Capture);

    [Fact]
    public Task Fixes_in_a_switch_section() => Fixes(
        Body("""
            switch (number)
            {
                case 1:
                    try { Work(); }
                    catch
                    {
                        break;
                    }

                    break;
            }
            """),
        Body("""
            switch (number)
            {
                case 1:
                    try { Work(); }
                    catch (Exception ex)
                    {
                        SentrySdk.CaptureException(ex);
                        break;
                    }

                    break;
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_in_tabs_where_tabs_indent() => Fixes(
        Unit("public class Shop : ShopBase\n{\n\tvoid Method()\n\t{\n\t\ttry { Work(); }\n\t\tcatch (Exception ex)\n\t\t{\n\t\t\tWork();\n\t\t}\n\t}\n}\n")
            .Under("indent_style = tab"),
        Unit("public class Shop : ShopBase\n{\n\tvoid Method()\n\t{\n\t\ttry { Work(); }\n\t\tcatch (Exception ex)\n\t\t{\n\t\t\tSentrySdk.CaptureException(ex);\n\t\t\tWork();\n\t\t}\n\t}\n}\n"),
        Capture);

    [Fact]
    public Task Fixes_with_an_import_where_none_is_in_reach() => Fixes(
        Unit(
            """
            using System.Text;

            namespace Acme.Till;

            public class Shop : ShopBase
            {
                void Method()
                {
                    try { Work(); }
                    catch
                    {
                        Work();
                    }
                }
            }
            """).In(Project.LibraryThatImportsNothing),
        Unit(
            """
            using System.Text;
            using Sentry;

            namespace Acme.Till;

            public class Shop : ShopBase
            {
                void Method()
                {
                    try { Work(); }
                    catch (Exception ex)
                    {
                        SentrySdk.CaptureException(ex);
                        Work();
                    }
                }
            }
            """),
        Capture);

    [Theory]
    [InlineData("using Sentry;\n\nnamespace Acme.Till;")]
    [InlineData("using global::Sentry;\n\nnamespace Acme.Till;")]
    [InlineData("namespace Acme.Till;\n\nusing Sentry;")]
    public Task Fixes_without_an_import_where_one_is_in_reach(string start) => Fixes(
        Unit(start
                + "\n\npublic class Shop : ShopBase\n{\n    void Method()\n    {\n        try { Work(); }\n        catch { number = 1; }\n    }\n}\n")
            .In(Project.LibraryThatImportsNothing),
        Unit(start
                + "\n\npublic class Shop : ShopBase\n{\n    void Method()\n    {\n        try { Work(); }\n        catch (Exception ex) { SentrySdk.CaptureException(ex); number = 1; }\n    }\n}\n"),
        Capture);

    [Fact]
    public Task Fixes_with_the_full_name_where_the_short_one_means_something_else() => Fixes(
        Class("""
            private class SentrySdk { }

            void Method()
            {
                try { Work(); }
                catch (Exception ex) { number = 1; }
            }
            """),
        Class("""
            private class SentrySdk { }

            void Method()
            {
                try { Work(); }
                catch (Exception ex) { Sentry.SentrySdk.CaptureException(ex); number = 1; }
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_beside_a_namespace_of_the_users_own_that_is_called_Sentry() => Fixes(
        Unit(
            """
            namespace Acme.Sentry
            {
                public class SentrySdk { }
            }

            namespace Acme.Till
            {
                using Acme.Sentry;

                public class Shop : ShopBase
                {
                    void Method()
                    {
                        try { Work(); }
                        catch (Exception ex) { number = 1; }
                    }
                }
            }
            """),
        Unit(
            """
            namespace Acme.Sentry
            {
                public class SentrySdk { }
            }

            namespace Acme.Till
            {
                using Acme.Sentry;

                public class Shop : ShopBase
                {
                    void Method()
                    {
                        try { Work(); }
                        catch (Exception ex) { global::Sentry.SentrySdk.CaptureException(ex); number = 1; }
                    }
                }
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_beside_a_type_of_the_users_own_that_is_called_Exception() => Fixes(
        Class("""
            private class Exception { }

            void Method()
            {
                try { Work(); }
                catch { number = 1; }
            }
            """),
        Class("""
            private class Exception { }

            void Method()
            {
                try { Work(); }
                catch (System.Exception ex) { SentrySdk.CaptureException(ex); number = 1; }
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_top_level_statements() => Fixes(
        TopLevel(
            """
            var ex = 1;
            try
            {
                Console.WriteLine(ex);
            }
            catch
            {
                Console.WriteLine();
            }
            """),
        TopLevel(
            """
            var ex = 1;
            try
            {
                Console.WriteLine(ex);
            }
            catch (Exception exception)
            {
                SentrySdk.CaptureException(exception);
                Console.WriteLine();
            }
            """),
        Capture);

    [Fact]
    public Task Fixes_with_a_rethrow_at_the_end() => Fixes(
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                Console.WriteLine(ex);
                // that is all
            }
            """),
        Body("""
            try { Work(); }
            catch (Exception ex)
            {
                Console.WriteLine(ex);
                throw;
                // that is all
            }
            """),
        Rethrow);

    [Theory]
    [InlineData("catch { }", "catch\n{\n    throw;\n}")]
    [InlineData("catch { return; }", "catch { throw; }")]
    [InlineData("catch { Work(); return; /* done */ }", "catch { Work(); throw; /* done */ }")]
    [InlineData("catch { if (flag) Work(); }", "catch\n{\n    if (flag) Work();\n    throw;\n}")]
    public Task Fixes_with_a_rethrow_in_place_of_the_way_out(string before, string after) =>
        Fixes(Body("try { Work(); }\n" + before), Body("try { Work(); }\n" + after), Rethrow);

    [Fact]
    public Task Fixes_a_loop_with_a_rethrow_in_place_of_the_way_out() => Fixes(
        Body("""
            while (flag)
            {
                try { Work(); }
                catch { Work(); continue; }
            }
            """),
        Body("""
            while (flag)
            {
                try { Work(); }
                catch { Work(); throw; }
            }
            """),
        Rethrow);

    [Theory]
    [InlineData("if (flag) return; Work();")]
    [InlineData("if (flag) { return; } else { Work(); }")]
    [InlineData("if (flag) return; return;")]
    [InlineData("switch (number) { case 1: return; default: Work(); break; }")]
    [InlineData("Environment.Exit(1);")]
    public Task Offers_no_rethrow_where_a_path_ends_earlier(string handler) => DoesNotOffer(Rethrow, Handler(handler));

    [Fact]
    public Task Fixes_with_a_marker() => Fixes(
        Body("""
            try { Work(); }
            catch (Exception)
            {
                // The shop goes on.
                Work(); // and on
            }
            """),
        Body("""
            try { Work(); }
            catch (Exception)
            {
                // sentrygen: expected
                // The shop goes on.
                Work(); // and on
            }
            """),
        MarkExpected);

    [Fact]
    public Task Fixes_an_empty_handler_with_a_marker() => Fixes(
        Body("""
            try { Work(); }
            catch
            {
            }
            """),
        Body("""
            try { Work(); }
            catch
            {
                // sentrygen: expected
            }
            """),
        MarkExpected);

    [Fact]
    public Task Fixes_a_handler_on_one_line_with_a_marker() => Fixes(
        Body("try { Work(); } catch { }"),
        Body("""
            try { Work(); } catch
            {
                // sentrygen: expected
            }
            """),
        MarkExpected);

    [Fact]
    public Task Fixes_the_marked_handler_and_no_other() => Fixes(
        Body("""
            try { Work(); } catch { number = 1; }
            try { Work(); } [|catch|] { number = 2; }
            """),
        Body("""
            try { Work(); } catch { number = 1; }
            try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); number = 2; }
            """),
        Capture);

    [Theory]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, 2)]
    [InlineData(FixAllScope.Solution, 3)]
    public Task Fixes_all_of_a_document_of_a_project_of_a_solution(FixAllScope scope, int fixedFiles)
    {
        Snippet Before(string name) =>
            Unit($"class {name} : ShopBase\n{{\n    void Method() {{ try {{ Work(); }} catch {{ number = 1; }} }}\n}}\n");
        Snippet After(string name) =>
            Unit($"class {name} : ShopBase\n{{\n    void Method() {{ try {{ Work(); }} catch (Exception ex) {{ SentrySdk.CaptureException(ex); number = 1; }} }}\n}}\n");
        string[] names = ["Shop", "Till", "Stock"];
        Snippet[][] First(int count) => Projects(names.Select((name, index) => index < count ? After(name) : Before(name)));
        Snippet[][] Projects(IEnumerable<Snippet> files) => [[.. files.Take(2)], [.. files.Skip(2)]];
        return new FixTest("SNTG1001", First(0)).MakesInBulkAndAtOnce(First(fixedFiles), First(1), Capture, scope);
    }
}
