using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

// The framework is given the failure, or its text: what it makes of it is seen here only.
internal sealed class FreshTexts
{
    private string note = "";
    private int number;

    private static void Work() => Fail(new IOException("work"));

    [Snippet]
    void Appended_to_a_builder()
    {
        var text = new StringBuilder();
        try { Work(); }
        catch (Exception ex) { text.Append("failed: ").Append(ex).AppendLine(); }
        note = text.ToString();
    }

    [Snippet]
    void Appended_with_a_format()
    {
        var text = new StringBuilder();
        try { Work(); }
        catch (Exception ex) { text.AppendFormat(CultureInfo.InvariantCulture, "failed: {0}", ex); }
        note = text.ToString();
    }

    [Snippet]
    void Formatted_and_kept()
    {
        try { Work(); }
        catch (Exception ex) { note = string.Format(CultureInfo.InvariantCulture, "{0}: {1}", number, ex); }
    }

    [Snippet]
    void Concatenated_and_kept()
    {
        try { Work(); }
        catch (Exception ex) { note = "failed: " + ex + Environment.NewLine; }
    }

    [Snippet]
    void Converted_and_kept()
    {
        try { Work(); }
        catch (Exception ex) { note = Convert.ToString(ex, CultureInfo.InvariantCulture) ?? ""; }
    }

    [Snippet]
    void Joined_and_kept()
    {
        try { Work(); }
        catch (Exception ex) { note = string.Join(": ", "failed", ex); }
    }

    [Snippet]
    async Task Written_to_a_writer()
    {
        await using var writer = new StringWriter();
        try { Work(); }
        catch (Exception ex)
        {
            writer.WriteLine(ex);
            await writer.WriteLineAsync(ex.StackTrace);
        }
    }

    [Snippet]
    void Written_to_the_console_with_a_format()
    {
        try { Work(); }
        catch (Exception ex) { Console.Error.WriteLine("{0}: {1}", DateTime.UnixEpoch, ex); }
    }

    [Snippet]
    void Written_to_the_trace()
    {
        try { Work(); }
        catch (Exception ex) { Trace.WriteLine(ex, "work"); }
    }

    [Snippet]
    void Written_as_bytes()
    {
        using var stream = new MemoryStream();
        try { Work(); }
        catch (Exception ex) { stream.Write(Encoding.UTF8.GetBytes(ex.ToString())); }
    }

    [Snippet]
    string Serialized_with_its_text()
    {
        try { Work(); return "{}"; }
        catch (Exception ex) { return JsonSerializer.Serialize(new { error = ex.Message, type = ex.GetType().FullName }); }
    }

    [Snippet]
    JsonObject A_node_with_its_text()
    {
        try { Work(); return []; }
        catch (Exception ex) { return new JsonObject { ["error"] = ex.Message, ["code"] = ex.HResult }; }
    }

    [Snippet]
    XElement An_element_with_its_text()
    {
        try { Work(); return new XElement("good"); }
        catch (Exception ex) { return new XElement("error", new XAttribute("type", ex.GetType().Name), ex.Message); }
    }

    [Snippet]
    void A_code_of_it()
    {
        try { Work(); }
        catch (Exception ex) { number = Marshal.GetHRForException(ex); }
    }

    [Snippet]
    void A_hash_of_it()
    {
        try { Work(); }
        catch (Exception ex) { number = HashCode.Combine(ex.GetType(), ex.Message); }
    }

    [Snippet]
    void The_line_of_it()
    {
        try { Work(); }
        catch (Exception ex)
        {
            var frame = new StackTrace(ex, fNeedFileInfo: true).GetFrame(0);
            number = frame?.GetFileLineNumber() ?? 0;
        }
    }

    [Snippet]
    void The_method_of_it()
    {
        try { Work(); }
        catch (Exception ex) { note = $"{ex.TargetSite?.Name} in {ex.Source}"; }
    }

    [Snippet]
    void A_null_check_of_it()
    {
        try { Work(); }
        catch (Exception ex)
        {
            ArgumentNullException.ThrowIfNull(ex);
            note = "failed";
        }
    }

    [Snippet]
    void A_counter_of_its_type()
    {
        var counters = new Dictionary<string, int>();
        try { Work(); }
        catch (Exception ex)
        {
            ref var counter = ref CollectionsMarshal.GetValueRefOrAddDefault(counters, ex.GetType().Name, out _);
            counter++;
        }
    }

    [Snippet]
    void Lines_of_it()
    {
        var lines = new List<string>();
        try { Work(); }
        catch (Exception ex) { lines.AddRange(ex.ToString().Split('\n').Select(line => line.Trim())); }
        number = lines.Count;
    }

    [Snippet]
    void Thrown_from_a_pair()
    {
        KeyValuePair<string, Exception>? failed = null;
        try { Work(); }
        catch (Exception ex) { failed = KeyValuePair.Create("work", ex); }
        if (failed is { } pair) throw new InvalidOperationException(pair.Key, pair.Value);
    }

    [Snippet]
    void Logged_from_a_tuple(ILogger log)
    {
        Tuple<string, Exception>? failed = null;
        try { Work(); }
        catch (Exception ex) { failed = Tuple.Create("work", ex); }
        if (failed != null) log.LogError(failed.Item2, "{Name}", failed.Item1);
    }

    [Snippet]
    void Thrown_from_a_list_by_add_range()
    {
        var errors = new List<Exception>();
        try { Work(); }
        catch (Exception ex) { errors.AddRange([ex]); }
        if (errors.Count > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void Thrown_from_a_list_by_insert()
    {
        var errors = new List<Exception>();
        try { Work(); }
        catch (Exception ex) { errors.Insert(0, ex); }
        if (errors.Count > 0) throw new AggregateException(errors);
    }

    [Snippet]
    void Thrown_from_a_frozen_dictionary()
    {
        var errors = new Dictionary<string, Exception>();
        try { Work(); }
        catch (Exception ex) { errors["work"] = ex; }
        var frozen = errors.ToFrozenDictionary();
        if (frozen.Count > 0) throw new AggregateException(frozen.Values);
    }

    [Snippet]
    void Thrown_from_an_immutable_array()
    {
        var errors = ImmutableArray<Exception>.Empty;
        try { Work(); }
        catch (Exception ex) { errors = [ex]; }
        if (!errors.IsDefaultOrEmpty) throw new AggregateException(errors);
    }

    [Snippet]
    void Thrown_from_a_sequence()
    {
        IEnumerable<Exception> errors = [];
        try { Work(); }
        catch (Exception ex) { errors = errors.Append(ex); }
        var all = errors.ToList();
        if (all.Count > 0) throw new AggregateException(all);
    }

    [Snippet]
    void Thrown_from_a_volatile_local()
    {
        Exception? error = null;
        try { Work(); }
        catch (Exception ex) { Volatile.Write(ref error, ex); }
        if (error is not null) throw new InvalidOperationException("work", error);
    }

    [Snippet]
    void Logged_from_a_span(ILogger log)
    {
        Span<Exception?> slots = new Exception?[1];
        try { Work(); }
        catch (Exception ex) { slots[0] = ex; }
        foreach (var slot in slots) log.LogError(slot, "slot");
    }
}
