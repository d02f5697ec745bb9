using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;

// Importers and parsers: rows, headers, settings, archives and what is wrong with them.
internal sealed class LaterImporters
{
    private readonly List<string> quarantine = [];

    public event Action<int, Exception>? RowRejected;

    private sealed record ImportError(int Row, Exception Cause);

    private sealed record ImportOptions(bool StopOnError, string Culture = "en");

    private sealed class ImportReport(string file)
    {
        private readonly List<ImportError> errors = [];

        public int Failed { get; private set; }

        public void Skip() => Failed++;

        public void Add(int row, Exception cause) => errors.Add(new ImportError(row, cause));

        public void WriteTo(ILogger log)
        {
            foreach (var (row, cause) in errors) log.LogError(cause, "{File}, row {Row}", file, row);
        }
    }

    private sealed class ImportAbortedException(List<Exception> causes) : AggregateException("Too many errors", causes);

    private sealed class RowException(int row, string reason) : Exception($"Row {row}: {reason}")
    {
        public int Row => row;
    }

    private static int Parse(string line) => Fail(new FormatException($"'{line}' is no row"));

    [Snippet]
    int Rows_that_fail_are_only_counted(ILogger log)
    {
        var report = new ImportReport("a.csv");
        foreach (var line in new[] { "1;x", "2;y" })
        {
            try
            {
                Parse(line);
            }
            catch (FormatException)
            {
                report.Skip();
            }
        }

        log.LogWarning("{Failed} rows were left out", report.Failed);
        return report.Failed;
    }

    [Snippet]
    void Rows_that_fail_are_written_by_the_report(ILogger log)
    {
        var report = new ImportReport("b.csv");
        var row = 0;
        foreach (var line in new[] { "1;x", "2;y" })
        {
            row++;
            try
            {
                Parse(line);
            }
            catch (FormatException ex)
            {
                report.Add(row, ex);
            }
        }

        report.WriteTo(log);
    }

    [Snippet(Paths = 2)]
    void Import_is_aborted_at_the_second_error(int which)
    {
        const int MaxErrors = 2;
        List<Exception> causes = [];
        foreach (var line in new[] { "1;x", "2;y", "3;z" }[..(which + 1)])
        {
            try
            {
                Parse(line);
            }
            catch (FormatException ex)
            {
                causes.Add(ex);
                if (causes.Count >= MaxErrors) throw new ImportAbortedException(causes);
            }
        }
    }

    [Snippet]
    void Xml_error_becomes_bad_data_with_its_place()
    {
        try
        {
            Fail(new XmlException("unexpected end", null, 12, 4));
        }
        catch (XmlException ex)
        {
            throw new InvalidDataException($"catalog.xml({ex.LineNumber},{ex.LinePosition})", ex);
        }
    }

    [Snippet]
    ImportOptions Options_that_are_no_json_are_the_defaults()
    {
        ImportOptions? options = null;
        try
        {
            Fail(new JsonException("a brace is missing", "$.culture", 1, 0));
            options = new ImportOptions(true);
        }
        catch (JsonException ex)
        {
            Console.Error.WriteLine($"{ex.Path}: {ex}");
        }

        return options ?? new ImportOptions(StopOnError: false);
    }

    [Snippet]
    decimal Amount_is_read_again_with_a_comma()
    {
        var text = "1.250,00";
        try
        {
            return Fail(new FormatException(text));
        }
        catch (FormatException)
        {
            var german = new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };
            return decimal.Parse(text, NumberStyles.Number, german);
        }
    }

    [Snippet]
    void Cell_problems_are_logged_as_one_text(ILogger log)
    {
        var problems = new StringBuilder();
        object? price = Convert("price", () => Parse("n/a"));
        log.LogError("Price {Price}: {Problems}", price, problems);

        object? Convert(string column, Func<object> read)
        {
            try
            {
                return read();
            }
            catch (FormatException ex)
            {
                problems.AppendLine($"{column}: {ex.Message}");
                log.LogError("{Column} could not be converted", column);
                return null;
            }
        }
    }

    [Snippet]
    IEnumerable<object> Rows_or_their_errors_one_by_one()
    {
        foreach (var line in new[] { "1;x", "2;y" })
        {
            object item;
            try
            {
                item = Parse(line);
            }
            catch (FormatException ex)
            {
                item = new ImportError(line[0] - '0', ex);
            }

            yield return item;
        }
    }

    [Snippet]
    int Rejected_rows_have_a_subscriber_that_keeps_texts()
    {
        RowRejected += (row, why) => quarantine.Add($"{row}: {why.GetType().Name}");
        try
        {
            Parse("1;x");
        }
        catch (FormatException ex)
        {
            RowRejected?.Invoke(1, ex);
        }

        return quarantine.Count;
    }

    [Snippet(Paths = 2)]
    void Disk_full_is_critical_and_the_rest_is_a_warning(int which, ILogger log)
    {
        const int DiskFull = unchecked((int)0x80070070);
        try
        {
            Fail(new IOException("export", which == 0 ? DiskFull : 0));
        }
        catch (IOException ex)
        {
            var level = ex.HResult == DiskFull ? LogLevel.Critical : LogLevel.Warning;
            log.Log(level, ex, "Export stopped");
        }
    }

    [Snippet]
    string Text_that_is_not_utf8_is_read_as_latin1(ILogger log)
    {
        byte[] bytes = [0x66, 0xFC, 0x72];
        try
        {
            Fail(new DecoderFallbackException("0xFC", bytes, 1));
            return Encoding.UTF8.GetString(bytes);
        }
        catch (DecoderFallbackException ex) when (ex.Index >= 0)
        {
            log.LogDebug(ex, "Not UTF-8 at {Index}", ex.Index);
            return Encoding.Latin1.GetString(bytes);
        }
    }

    [Snippet]
    void File_is_quarantined_and_it_goes_on()
    {
        var file = "orders.csv";
        try
        {
            Parse(file);
        }
        catch
        {
            quarantine.Add(file);
            throw;
        }
        finally
        {
            quarantine.TrimExcess();
        }
    }

    [Snippet]
    string Schema_is_made_when_it_is_needed(ILogger log)
    {
        var schema = new Lazy<string>(() => Parse("schema").ToString(CultureInfo.InvariantCulture), LazyThreadSafetyMode.PublicationOnly);
        try
        {
            return schema.Value;
        }
        catch (FormatException ex) when (!schema.IsValueCreated)
        {
            log.LogError(ex, "The schema can't be read");
            return "";
        }
    }

    [Snippet]
    IReadOnlyCollection<string> Archive_names_the_entries_that_failed()
    {
        var failed = new Dictionary<string, Exception>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in new[] { "a.txt", "b.txt" })
        {
            if (entry.EndsWith(".dir", StringComparison.Ordinal)) continue;
            try
            {
                Fail(new InvalidDataException(entry));
            }
            catch (InvalidDataException ex)
            {
                failed.TryAdd(entry, ex);
            }
        }

        return [.. failed.Keys.Order()];
    }

    [Snippet(Paths = 2)]
    void Option_to_stop_throws_and_otherwise_it_is_logged(int which, ILogger log)
    {
        var options = new ImportOptions(StopOnError: which == 0, Culture: "sv");
        try
        {
            Parse("1;x");
        }
        catch (FormatException ex) when (options is { Culture.Length: > 0 })
        {
            if (options.StopOnError) throw;
            log.LogError(ex, "Row is left out ({Culture})", options.Culture);
        }
    }

    [Snippet]
    void Row_exception_takes_over_all_but_the_cause()
    {
        try
        {
            Parse("7;x");
        }
        catch (FormatException ex)
        {
            throw new RowException(7, ex.Message) { Source = ex.Source, HelpLink = ex.HelpLink, HResult = ex.HResult };
        }
    }
}
