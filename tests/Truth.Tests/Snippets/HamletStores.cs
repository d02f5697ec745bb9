// Stores, caches and imports of a small shop, written as one writes them on a weekday.
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

internal sealed class HamletStores
{
    private readonly ConcurrentDictionary<string, Lazy<int>> cache = new();
    private readonly Dictionary<int, string> prices = [];
    private readonly List<string> journal = [];
    private Exception? lastFault;

    private sealed record Line(int Number, string Text);

    private sealed record Finding(Line Line, string Rule, Exception? Cause = null);

    private sealed class Sheet
    {
        private readonly List<Finding> findings = [];

        public IReadOnlyList<Finding> Findings => findings;

        public bool IsClean => findings.Count == 0;

        public Exception? Worst { get; private set; }

        public void Report(Line line, string rule, Exception? cause = null)
        {
            findings.Add(new Finding(line, rule, cause));
            Worst ??= cause;
        }

        public override string ToString() =>
            string.Join(Environment.NewLine, findings.Select(found => $"{found.Line.Number}: {found.Rule}"));
    }

    private static decimal ParsePrice(string text) => Fail(new FormatException(text));

    private int Load(string key) => Fail(new IOException(key));

    [Snippet]
    void A_sheet_whose_worst_is_thrown()
    {
        var sheet = new Sheet();
        foreach (var line in new[] { new Line(1, "a"), new Line(2, "b") })
        {
            try
            {
                ParsePrice(line.Text);
            }
            catch (FormatException why)
            {
                sheet.Report(line, "price", why);
            }
        }

        if (!sheet.IsClean) throw new InvalidDataException(sheet.ToString(), sheet.Worst);
    }

    [Snippet]
    string A_sheet_that_is_printed()
    {
        var sheet = new Sheet();
        foreach (var line in new[] { new Line(1, "a"), new Line(2, "b") })
        {
            try
            {
                ParsePrice(line.Text);
            }
            catch (FormatException why)
            {
                sheet.Report(line, why.Message);
            }
        }

        return sheet.ToString();
    }

    [Snippet]
    void A_sheet_whose_findings_are_logged(ILogger log)
    {
        var sheet = new Sheet();
        try
        {
            ParsePrice("a");
        }
        catch (FormatException why)
        {
            sheet.Report(new Line(1, "a"), "price", why);
        }

        foreach (var (line, rule, cause) in sheet.Findings) log.LogError(cause, "{Line} {Rule}", line.Number, rule);
    }

    [Snippet]
    int A_cached_value_that_is_evicted_and_thrown()
    {
        var entry = cache.GetOrAdd("a", key => new Lazy<int>(() => Load(key)));
        try
        {
            return entry.Value;
        }
        catch
        {
            cache.TryRemove("a", out _);
            throw;
        }
    }

    [Snippet]
    int A_cached_value_that_is_evicted_and_zero()
    {
        var entry = cache.GetOrAdd("a", key => new Lazy<int>(() => Load(key)));
        try
        {
            return entry.Value;
        }
        catch (IOException)
        {
            cache.TryRemove("a", out _);
            return 0;
        }
    }

    [Snippet]
    bool A_save_with_the_last_fault_kept()
    {
        try
        {
            Load("save");
            lastFault = null;
            return true;
        }
        catch (IOException why)
        {
            lastFault = why;
            return false;
        }
    }

    public Exception? LastFault => lastFault;

    [Snippet]
    void A_price_list_with_a_line_for_each_fault(ILogger log)
    {
        var problems = new StringBuilder();
        for (var row = 1; row <= 2; row++)
        {
            try
            {
                prices[row] = ParsePrice("x").ToString(CultureInfo.InvariantCulture);
            }
            catch (FormatException why)
            {
                problems.Append("row ").Append(row).Append(": ").AppendLine(why.Message);
            }
        }

        if (problems.Length == 0) return;
        log.LogError("prices: {Problems}", problems);
    }

    [Snippet]
    void A_price_list_with_a_warning_for_each_fault(ILogger log)
    {
        for (var row = 1; row <= 2; row++)
        {
            try
            {
                prices[row] = ParsePrice("x").ToString(CultureInfo.InvariantCulture);
            }
            catch (FormatException why)
            {
                log.LogWarning(why, "row {Row}", row);
                prices[row] = "";
            }
        }
    }

    [Snippet(Paths = 2)]
    void A_strict_import_and_a_lenient_one(int which, ILogger log)
    {
        var strict = which == 0;
        try
        {
            ParsePrice("x");
        }
        catch (FormatException why)
        {
            if (strict) throw new InvalidDataException("strict", why);
            log.LogInformation(why, "skipped");
        }
    }

    [Snippet]
    void An_update_in_a_transaction_that_is_undone()
    {
        var undo = new Stack<Action>();
        try
        {
            undo.Push(() => journal.Add("undone"));
            Load("update");
        }
        catch (Exception why)
        {
            while (undo.TryPop(out var action)) action();
            throw new InvalidOperationException("update", why);
        }
    }

    [Snippet]
    bool An_update_in_a_transaction_that_is_undone_quietly()
    {
        var undo = new Stack<Action>();
        try
        {
            undo.Push(() => journal.Add("undone"));
            Load("update");
            return true;
        }
        catch (Exception)
        {
            while (undo.TryPop(out var action)) action();
            return false;
        }
    }

    [Snippet]
    void Faults_are_counted_by_their_key(ILogger log)
    {
        var counts = new Dictionary<string, int>();
        foreach (var key in new[] { "a", "b", "a" })
        {
            try
            {
                Load(key);
            }
            catch (IOException why)
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
                if (counts[key] == 1) log.LogError(why, "{Key}", key);
            }
        }
    }

    [Snippet]
    async Task Three_uploads_of_which_each_is_told(ILogger log)
    {
        var uploads = Enumerable.Range(0, 3).Select(async part =>
        {
            try
            {
                await FailAsync();
                return (part, Fault: (Exception?)null);
            }
            catch (Exception why)
            {
                return (part, Fault: why);
            }
        });
        foreach (var (part, fault) in await Task.WhenAll(uploads))
            if (fault is not null) log.LogError(fault, "part {Part}", part);
    }

    [Snippet]
    async Task<bool> Three_uploads_of_which_all_must_work()
    {
        var uploads = Enumerable.Range(0, 3).Select(async _ =>
        {
            try
            {
                await FailAsync();
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        });
        return (await Task.WhenAll(uploads)).All(works => works);
    }
}
