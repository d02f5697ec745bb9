// Some types may be lost, says .editorconfig.
[Setting("sentrygen_ignored_exceptions", "T:System.IO.IOException|TimeoutException")]
internal sealed class Ignored
{
    [Snippet, ByDesign("the options say that this type may be lost")]
    void An_ignored_type()
    {
        try { Fail<IOException>(); }
        catch (IOException) { }
    }

    [Snippet, ByDesign("the options say that this type may be lost")]
    void A_type_below_an_ignored_one()
    {
        try { Fail<FileNotFoundException>(); }
        catch (FileNotFoundException) { }
    }

    [Snippet, ByDesign("the options say that this type may be lost")]
    void An_ignored_type_by_its_name()
    {
        try { Fail<TimeoutException>(); }
        catch (TimeoutException) { }
    }

    [Snippet]
    void Another_type()
    {
        try { Fail<FormatException>(); }
        catch (FormatException) { }
    }

    [Snippet]
    void A_type_above_an_ignored_one()
    {
        try { Fail(); }
        catch (Exception) { }
    }
}
