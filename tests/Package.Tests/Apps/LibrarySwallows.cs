namespace Library;

public static class Import
{
    public static int Read(string text)
    {
        try { return int.Parse(text); }
        catch { return 0; }
    }
}
