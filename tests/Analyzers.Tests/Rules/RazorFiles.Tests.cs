using Microsoft.CodeAnalysis;

namespace SentryGen.Tests.Rules;

/// <summary>The code of a Razor file, in the file that Razor generates. Of generated code, nothing else is looked at.</summary>
public class RazorFiles : Specification
{
    private const string File = "/obj/Counter_razor.g.cs";
    private const string Lines = "#line 10 \"/app/Counter.razor\"";
    private const string Spans = "#line (10,8)-(60,1) \"/app/Counter.razor\"";
    private const string Swallows = "void Own() { try { Work(); } catch { } }";
    private const string Builder = "Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder";
    private const string Starts = "void Own() { SentrySdk.Init(\"https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42\"); }";

    [Theory]
    [InlineData(File, Lines)]
    [InlineData(File, Spans)]
    [InlineData("/obj/Razor/Pages/Counter.razor.g.cs", Lines)]
    [InlineData("/obj/Razor/Pages/Counter.cshtml.g.cs", "#line 10 \"/app/Counter.cshtml\"")]
    [InlineData("/obj/Counter_cshtml.g.cs", "#line (10,3)-(15,1) \"C:\\app\\Counter.CSHTML\"")]
    [InlineData("/obj/Counter.g.cshtml.cs", "#line 10 \"Counter.cshtml\"")]
    public async Task Reports_at_the_line_of_the_Razor_file(string file, string line) =>
        Assert.Equal(["SNTG1001 at 12"], await Told(Page(line, "void Own()\n{\n    try { Work(); } catch (Exception) { }\n}"), file));

    [Theory]
    [InlineData("#line (7,19)-(7,80) \"/app/Counter.razor\"", "Action own = () => { try { Work(); } catch { } };", 7, 56)]
    [InlineData("#line (7,19)-(9,1) 13 \"/app/Counter.razor\"", "Action own = () => { try { Work(); } catch { } };", 7, 43)]
    [InlineData("#line (7,19)-(9,1) \"/app/Counter.razor\"", "Action own = () =>\n  { try { Work(); } catch { } };", 8, 21)]
    public async Task Reports_at_the_column_of_the_Razor_file(string line, string code, int row, int column)
    {
        var found = Assert.Single(await Found(Page(line, code)));
        var place = found.Location.GetMappedLineSpan().StartLinePosition;
        Assert.Equal((row, column), (place.Line + 1, place.Character + 1));
    }

    [Fact]
    public async Task Names_the_lines_of_the_Razor_file()
    {
        var found = Assert.Single(await Found(Page(Lines, """
            void Own()
            {
                try { Work(); }
                catch (Exception)
                {
                    if (flag) return;
                    if (number > 1) throw;
                }
            }
            """)));
        Assert.Equal("'Exception' reaches Sentry on some paths through this handler, but is lost at lines 15, 17", found.GetMessage());
    }

    [Fact]
    public async Task Names_the_line_of_a_helper_in_the_Razor_file()
    {
        var found = Assert.Single(await Found(Page(Lines, """
            void Own()
            {
                try { Work(); } catch (Exception ex) { Tell(ex); }
            }

            void Tell(Exception error)
            {
                Console.WriteLine(error);
            }
            """)));
        Assert.EndsWith("; 'Tell' loses it at line 17", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("void Own() { try { Work(); } catch (Exception ex) { log.LogWarning(ex, \"m\"); } }", "SNTG1004 at 10")]
    [InlineData("void Own() { try { Work(); } catch (IOException) { } }", "SNTG1003 at 10")]
    [InlineData("void Own() { try { Work(); } catch (Exception ex) { throw new Failure(ex.Message); } }", "SNTG1006 at 10")]
    [InlineData("void Own() { try { Work(); } catch { /* nothing to undo */ } }", "SNTG1007 at 10")]
    [InlineData(Starts, "SNTG2007 at 10")]
    public async Task Reports_what_each_rule_is_about(string code, string told) =>
        Assert.Equal([told], await Told(Page(Spans, code), File, Project.App));

    [Theory]
    [InlineData("void Own() { _ = Fail(); }", "SNTG1304 at 10")]
    [InlineData("void Own() { Fail(); }", "SNTG1304 at 10")]
    [InlineData("async Task Own() { await Task.WhenAny(Fail(), Task.Delay(9)); }", "SNTG1304 at 10")]
    [InlineData("async Task Own() { await Fail().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); }", "SNTG1303 at 10")]
    public async Task Reports_a_task_that_nobody_looks_at(string code, string told) =>
        Assert.Equal([told], await Told(Page(Spans, code + "\nasync Task Fail() { await Task.Yield(); System.IO.File.Delete(\"a\"); }")));

    [Theory]
    [InlineData("async Task Own() { await Fail(); }")]
    [InlineData("Task Own() => Fail();")]
    [InlineData("void Own() { _ = Task.Delay(9); }")]
    public async Task Ignores_a_task_that_somebody_looks_at(string code) =>
        Assert.Empty(await Told(Page(Spans, code + "\nasync Task Fail() { await Task.Yield(); System.IO.File.Delete(\"a\"); }")));

    private const string Fails = "\nasync Task Fail() { await Task.Yield(); System.IO.File.Delete(\"a\"); }";
    private const string Ticks = "void Tick(object? sender, System.Timers.ElapsedEventArgs e) { System.IO.File.Delete(\"a\"); }\n";
    private const string Timed = "System.Timers.Timer timer = new();\n";

    [Theory]
    [InlineData(Timed + "void Own() { timer.Elapsed += (sender, e) => System.IO.File.Delete(\"a\"); }", "SNTG1201 at 11")]
    [InlineData(Timed + Ticks + "void Own() { timer.Elapsed += Tick; }", "SNTG1201 at 12")]
    [InlineData(
        Timed + "void Own() { timer.Elapsed += (sender, e) => { System.IO.File.Delete(\"a\"); /* sentrygen: expected */ }; }",
        "SNTG1007 at 11")]
    [InlineData(
        "void Own() { new System.ComponentModel.BackgroundWorker().RunWorkerCompleted += (s, e) => System.Console.WriteLine(e.Error); }",
        "SNTG1101 at 10")]
    [InlineData("void Own() { Fail().ContinueWith(task => System.Console.WriteLine(task.Exception)); }" + Fails, "SNTG1301 at 10")]
    public async Task Reports_code_that_code_outside_runs(string code, string told) =>
        Assert.Equal([told], await Told(Page(Spans, code)));

    [Theory]
    [InlineData(Timed + "void Own() { timer.Elapsed += (sender, e) => Work(); }")]
    [InlineData(Timed + "void Own() { timer.Elapsed += async (sender, e) => await Task.Run(Work); }")]
    public async Task Ignores_code_that_tells_or_does_not_fail(string code) => Assert.Empty(await Told(Page(Spans, code)));

    [Theory]
    [InlineData("() => { Fail(); }", "SNTG1304 at 10")]
    [InlineData("() => { _ = Fail(); }", "SNTG1304 at 10")]
    [InlineData("() => { new System.Timers.Timer().Elapsed += (sender, e) => System.IO.File.Delete(\"a\"); }", "SNTG1201 at 10")]
    public async Task Reports_what_a_function_of_markup_does(string function, string told) =>
        Assert.Equal([told], await Told(Page(
            "#line hidden", $"void Own() {{ Action act =\n{Spans}\n{function}\n#line default\n#line hidden\n; _ = Fail(); }}{Fails}")));

    [Fact]
    public async Task Reports_a_statement_of_markup() => Assert.Equal(["SNTG1304 at 10"], await Told(Page(
        "#line hidden", $"void Own() {{ _ = Fail();\n{Spans}\n_ = Fail();\n#line default\n#line hidden\n _ = Fail(); }}{Fails}")));

    [Fact]
    public async Task Ignores_functions_of_markup_that_give_their_task_back() => Assert.Empty(await Told(Page(
        "#line hidden", $"void Own() {{ Func<Task> act =\n{Spans}\n() => Fail()\n#line default\n#line hidden\n; }}{Fails}")));

    [Fact]
    public async Task Ignores_a_task_of_code_that_Razor_writes() => Assert.Empty(await Told(Page(
        "#line hidden", "void Own() { _ = Fail(); }\nasync Task Fail() { await Task.Yield(); System.IO.File.Delete(\"a\"); }")));

    // Only the graph of the whole member tells.
    [Theory]
    [InlineData("void Own() { try { Work(); } catch { goto end; } end: Work(); }", "SNTG1001 at 10")]
    [InlineData("Counter() { try { Work(); } catch { if (flag) throw; goto end; } end: Work(); }", "SNTG1002 at 10")]
    [InlineData("int Own { get { try { Work(); } catch { goto end; } end: return 1; } }", "SNTG1001 at 10")]
    [InlineData("Action own = () => { try { Work(); } catch { goto end; } end: Work(); };", "SNTG1001 at 10")]
    [InlineData("Action Own { get; } = () => { try { Work(); } catch { goto end; } end: Work(); };", "SNTG1001 at 10")]
    [InlineData("void Own() { Inner(); void Inner() { try { Work(); } catch { goto end; } end: Work(); } }", "SNTG1001 at 10")]
    public async Task Reports_what_a_jump_loses(string code, string told) => Assert.Equal([told], await Told(Page(Spans, code)));

    [Theory]
    [InlineData("void Own() { try { Work(); } catch (Exception ex) { log.LogError(ex, \"m\"); } }")]
    [InlineData("void Own() { try { Work(); } catch (Exception ex) { SentrySdk.CaptureException(ex); } }")]
    [InlineData("void Own() { try { Work(); } catch { throw; } }")]
    [InlineData("Action own = () => { try { Work(); } catch (Exception ex) { goto end; end: SentrySdk.CaptureException(ex); } };")]
    [InlineData("void Own()\n{\n#pragma warning disable SNTG1001\n    try { Work(); } catch { }\n#pragma warning restore SNTG1001\n}")]
    public async Task Ignores_what_is_right(string code) => Assert.Empty(await Told(Page(Spans, code)));

    [Theory]
    [InlineData("builder.AddContent(1, ex);")]
    [InlineData("builder.AddContent(1, ex.Message);")]
    [InlineData("page.Write(ex);")]
    public async Task Reports_what_is_only_shown_on_the_page(string shown) => Assert.Equal(["SNTG1001 at 11"], await Told(Page(Spans,
        $$"""
        void Own({{Builder}} builder, Microsoft.AspNetCore.Mvc.Razor.RazorPageBase page)
        { try { Work(); } catch (Exception ex) { {{shown}} } }
        """)));

    [Fact]
    public async Task Ignores_what_a_component_is_given() => Assert.Empty(await Told(Page(Spans,
        $$"""void Own({{Builder}} to) { try { Work(); } catch (Exception ex) { to.AddComponentParameter(1, "Error", ex); } }""")));

    [Theory]
    [InlineData("#line hidden")]
    [InlineData("#line default")]
    [InlineData("#line 10 \"/app/Counter.tt\"")]
    [InlineData("#line (10,8)-(60,1) \"/app/Counter.proto\"")]
    [InlineData("#line 10 \"/app/Counter.cs\"")]
    public async Task Ignores_generated_code_that_maps_to_no_Razor_file(string line) =>
        Assert.Empty(await Told(Page(line, Swallows)));

    [Theory]
    [InlineData("/obj/Service.g.cs", Swallows)]
    [InlineData("/obj/Service.g.i.cs", Swallows)]
    [InlineData("/obj/Service.generated.cs", Swallows)]
    [InlineData("/Migrations/First.Designer.cs", Swallows)]
    [InlineData("/Service.cs", "[System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")] " + Swallows)]
    [InlineData("/obj/Service.g.cs", Starts)]
    public async Task Ignores_other_generated_code(string file, string code) =>
        Assert.Empty(await Told($"partial class Service : ShopBase {{ {code} }}", file, Project.App));

    [Fact]
    public async Task Ignores_a_file_that_says_it_is_generated() =>
        Assert.Empty(await Told($"// <auto-generated/>\npartial class Service : ShopBase {{ {Swallows} }}", "/Service.cs"));

    // It would be edited in the generated file, which the next build writes again.
    [Theory]
    [InlineData(Swallows, "SNTG1001")]
    [InlineData(Starts, "SNTG2007")]
    public async Task Fixes_the_code_beside_a_Razor_file_and_leaves_that_alone(string code, string id)
    {
        var page = Snippet.Unit(Page(Lines, code)).In(Project.App) with { Path = File };
        var beside =
            Snippet.Unit($"public partial class Shop : ShopBase\n{{\n    static void Main() {{ }}\n    {code}\n}}\n").In(Project.App);
        foreach (var kind in new[] { "Custom", WorkspaceKind.MSBuild })
        {
            var solution = await CodeFixWorkspace.Open(id, [[beside, page]], kind);
            var reported = Assert.Single(await solution.Find(solution.Documents[1]));
            Assert.Empty(await solution.Offers(reported));
            var fixable = Assert.Single(await solution.Find(solution.Documents[0]));
            Assert.NotEmpty(await solution.Offers(fixable));
            Assert.True(await solution.Format());
            Assert.Equal(page.Code, await solution.TextOf(solution.Documents[1]));
            Assert.Empty(await solution.Find(solution.Documents[0]));
        }
    }

    [Fact]
    public void Asks_every_rule_about_lost_exceptions() => Assert.Equal(
        AllRules.Analyzers.Where(rule => rule is TaskRule or FateRule or SwallowRule)
            .SelectMany(rule => rule.SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Order(),
        new RazorVerdicts().SupportedDiagnostics.Concat(new RazorHandlers().SupportedDiagnostics).Select(rule => rule.Id).Order());

    [Fact]
    public void Names_every_rule_about_a_fate_in_a_verdict() => Assert.Equal(
        AllRules.Analyzers.OfType<FateRule>().Where(rule => rule.SupportedDiagnostics[0].IsEnabledByDefault).Select(rule => rule.GetType()),
        FateRules.All.Select(rule => rule.GetType()));

    private static async Task<string[]> Told(string code, string file = File, App? project = null) =>
    [
        .. from found in await Found(code, file, project)
           select $"{found.Id} at {found.Location.GetMappedLineSpan().StartLinePosition.Line + 1}",
    ];

    private static async Task<Diagnostic[]> Found(string code, string file = File, App? project = null)
    {
        var generated = Snippet.Unit(code).In(project ?? Project.Library) with { Path = file };
        Snippet[] entry = project is null ? [] : [Snippet.Unit("return;").In(project) with { Path = "/Program.cs" }];
        return [.. (await Analysis.Run([.. entry, generated])).Where(found => found.Location.SourceTree?.FilePath == file)];
    }

    // The code of the page, between that of Razor itself.
    private static string Page(string line, string code) =>
        $$"""
        #pragma checksum "/app/Counter.razor" "{8829d00f-11b8-4213-878b-770e8597ac16}" "c2f95f72"
        // <auto-generated/>
        #pragma warning disable 1591
        namespace Acme.Pages
        {
            #line default
            #line hidden
            public partial class Counter : ShopBase
            {
                void Before() { try { Work(); } catch { } }
        #nullable restore
        {{line}}
        {{code}}

        #line default
        #line hidden
        #nullable disable
                void After() { try { Work(); } catch { } }
            }
        }
        """;
}
