namespace SentryGen.Tests;

/// <summary>Some edits change the line of a finding in a baseline, and others do not.</summary>
public class KeysTests
{
    private const string Handler = "try { Save(); } catch (Exception) { }";

    private const string Before = """
        namespace Shop;
        partial class Orders
        {
            void Save(int number) { try { Work(); } catch (Exception ex) when (number > 1) { Console.WriteLine(ex); } }
            void Load() { }
            static void Work() { }
        }
        """;

    [Theory]
    [InlineData("an edit above", "namespace Shop;", "namespace Shop;\n\n// An edit.\nclass Above { }")]
    [InlineData("another order of members", "void Load() { }", "void Load() { } int one = 1;")]
    [InlineData("another body of the try", "try { Work(); }", "try { Work(); Work(); }")]
    [InlineData("another body of the handler", "Console.WriteLine(ex);", "Console.Error.WriteLine(ex);")]
    [InlineData("another condition of the filter", "number > 1", "number > 2")]
    [InlineData("another name of the variable", "ex", "why")]
    [InlineData("another name of a parameter", "number", "count")]
    [InlineData("another visibility", "void Save", "public void Save")]
    [InlineData("a handler that reports, before", "{ try", "{ try { Work(); } catch (Exception e) { SentrySdk.CaptureException(e); } try")]
    [InlineData("a handler of another type, before", "{ try", "{ try { Work(); } catch (IOException) { throw; } try")]
    [InlineData("a lambda around", "{ try { Work(); }", "{ Action run = () => { }; run(); try { Work(); }")]
    [InlineData("spaces and line ends", "{ try", "\r\n{\r\n    try")]
    public Task Stays_the_same_after(string edit, string from, string to) => Compare(edit, from, to, isSame: true);

    [Theory]
    [InlineData("another name of the method", "Save", "Store")]
    [InlineData("another name of the class", "Orders", "Sales")]
    [InlineData("another namespace", "namespace Shop", "namespace Till")]
    [InlineData("another type of a parameter", "int number", "long number")]
    [InlineData("one more parameter", "int number", "int number, int more")]
    [InlineData("another type that is caught", "catch (Exception", "catch (IOException")]
    [InlineData("another verdict", "Console.WriteLine(ex);", "SentrySdk.CaptureMessage(ex.Message);")]
    public Task Changes_after(string edit, string from, string to) => Compare(edit, from, to, isSame: false);

    [Fact]
    public async Task Stays_the_same_if_a_file_is_renamed() => Assert.Equal(
        await GatedProject.Of(Before).Lines(), await new GatedProject().With("/src/deeper/Renamed.cs", Before).Lines());

    [Fact]
    public async Task Stays_the_same_if_a_method_moves_to_another_file_of_its_class()
    {
        var moved = Before.Replace("void Load() { }", "").Replace("void Save", "void Load() { } } partial class Orders { void Save");
        Assert.Equal(await GatedProject.Of(Before).Lines(), await GatedProject.Of(moved).Lines());
    }

    [Fact]
    public async Task Changes_if_the_assembly_is_renamed() => Assert.NotEqual(
        await GatedProject.Of(Before).Lines(), await (GatedProject.Of(Before) with { Assembly = "Till" }).Lines());

    [Theory]
    [InlineData("void M() { HANDLER }", "M:A.M")]
    [InlineData("A() { HANDLER }", "M:A.#ctor")]
    [InlineData("static A() { HANDLER }", "M:A.#cctor")]
    [InlineData("~A() { HANDLER }", "M:A.Finalize")]
    [InlineData("int P { get { HANDLER return 1; } }", "M:A.get_P")]
    [InlineData("int P { set { HANDLER } }", "M:A.set_P(System.Int32)")]
    [InlineData("int this[int i] { get { HANDLER return i; } }", "M:A.get_Item(System.Int32)")]
    [InlineData("event Action E { add { HANDLER } remove { } }", "M:A.add_E(System.Action)")]
    [InlineData("Action f = () => { HANDLER };", "F:A.f")]
    [InlineData("static readonly Action f = () => { }, g = () => { HANDLER };", "F:A.g")]
    [InlineData("Action P { get; } = () => { HANDLER };", "P:A.P")]
    [InlineData("Action P => () => { HANDLER };", "M:A.get_P")]
    [InlineData("A(Action a) { } A() : this(() => { HANDLER }) { }", "M:A.#ctor")]
    [InlineData("void M() { Action run = () => { HANDLER }; run(); }", "M:A.M")]
    [InlineData("void M() { Inner(); void Inner() { Deeper(); void Deeper() { HANDLER } } }", "M:A.M")]
    [InlineData("void M<T>(T[] all, ref int i) { HANDLER }", "M:A.M``1(``0[],System.Int32@)")]
    [InlineData("public static A operator +(A a, A b) { HANDLER return a; }", "M:A.op_Addition(A,A)")]
    [InlineData("public static explicit operator int(A a) { HANDLER return 1; }", "M:A.op_Explicit(A)~System.Int32")]
    [InlineData("class Inner<T> { void M() { HANDLER } }", "M:A.Inner`1.M")]
    [InlineData("partial void M(); partial void M() { HANDLER }", "M:A.M")]
    public async Task Names_the_member_around(string member, string symbol)
    {
        var project = GatedProject.Of($"partial class A {{ {member.Replace("HANDLER", Handler)} static void Save() {{ }} }}");
        Assert.Equal([$"Shop | SNTG1001 | {symbol} | Exception | 1"], await project.Lines());
        Assert.Equal("", await (await project.WithBaseline()).Ids());
    }

    [Fact]
    public async Task Counts_handlers_of_a_constructor_and_of_its_initializer_together()
    {
        var project = GatedProject.Of(
            $"class A {{ A(Action a) {{ }} A() : this(() => {{ {Handler} }}) {{ {Handler} }} static void Save() {{ }} }}");
        Assert.Equal(["Shop | SNTG1001 | M:A.#ctor | Exception | 1", "Shop | SNTG1001 | M:A.#ctor | Exception | 2"], await project.Lines());
    }

    [Fact]
    public async Task Names_the_entry_point_of_top_level_statements()
    {
        var project = GatedProject.OfApp($"{Handler}\nRun();\nvoid Run() {{ {Handler} }}\nstatic void Save() {{ }}");
        var lines = (await project.Lines()).Where(line => line.Contains("SNTG1001"));
        Assert.Equal(
            [
                "Shop | SNTG1001 | M:Program.{Main}$(System.String[]) | Exception | 1",
                "Shop | SNTG1001 | M:Program.{Main}$(System.String[]) | Exception | 2",
            ],
            lines);
    }

    [Fact]
    public async Task Names_the_code_of_a_Razor_file()
    {
        const string Generated = """
            namespace Shop.Pages
            {
                public class Index
                {
            #line 5 "/src/Pages/Index.razor"
                    void Load() { try { Work(); } catch (Exception) { } }
            #line default
            #line hidden
                    static void Work() { }
                }
            }
            """;
        var project = new GatedProject().With("/src/obj/Pages_Index_razor.g.cs", "// <auto-generated/>\n" + Generated);
        Assert.Equal(["Shop | SNTG1001 | M:Shop.Pages.Index.Load | Exception | 1"], await project.Lines());
        Assert.Equal("", await (await project.WithBaseline()).Ids());
    }

    private static async Task Compare(string edit, string from, string to, bool isSame)
    {
        Assert.Contains(from, Before);
        var (before, after) = (await GatedProject.Of(Before).Lines(), await GatedProject.Of(Before.Replace(from, to)).Lines());
        Assert.Equal(["Shop | SNTG1001 | M:Shop.Orders.Save(System.Int32) | Exception | 1"], before);
        Assert.True(before.SequenceEqual(after) == isSame, $"After {edit}:\n{string.Join('\n', before)}\n{string.Join('\n', after)}");
    }
}
