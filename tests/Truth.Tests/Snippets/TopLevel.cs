// Top-level statements; the snippet calls them as the runtime would.
try
{
    Fail();
}
catch (Exception)
{
    Console.WriteLine("failed");
}

internal sealed class TopLevel
{
    [Snippet(In = nameof(Program))]
    void Statements() => System.Reflection.Assembly.GetExecutingAssembly().EntryPoint!.Invoke(null, [Array.Empty<string>()]);
}
