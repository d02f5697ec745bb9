using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Text.Json;
using Microsoft.Extensions.Caching.Memory;

// Repositories, caches, clients and importers, as visitors write them.
internal sealed class VisitorsStores
{
    private sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);

    private sealed record Customer(int Id, string Name);

    private static string Read(string key) => $"{key}{Fail(new IOException(key))}";

    private sealed class CustomerRepository(ILogger log)
    {
        private readonly ConcurrentDictionary<int, Customer> known = new();

        public Customer? Find(int id)
        {
            try
            {
                return known.GetOrAdd(id, static key => new Customer(key, Read($"{key}")));
            }
            catch (IOException ex)
            {
                log.LogError(ex, "Customer {Id} can't be read", id);
                return null;
            }
        }
    }

    [Snippet(In = nameof(CustomerRepository))]
    object? A_repository_that_logs(ILogger log) => new CustomerRepository(log).Find(3)?.Name;

    private sealed class OrderRepository
    {
        private readonly Dictionary<int, string> orders = [];

        public bool TryFind(int id, [NotNullWhen(true)] out string? order)
        {
            order = null;
            try
            {
                if (!orders.TryGetValue(id, out order)) orders[id] = order = Read($"{id}");
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    [Snippet(In = nameof(OrderRepository))]
    string A_repository_that_tries() => new OrderRepository().TryFind(5, out var order) ? order : "none";

    private sealed class Unit(ILogger log) : IDisposable
    {
        private bool committed;

        public void Commit() => committed = Fail() == 0;

        public void Dispose()
        {
            if (!committed) log.LogDebug("Rolled back");
        }
    }

    [Snippet]
    void A_unit_of_work_that_is_rolled_back(ILogger log)
    {
        using var unit = new Unit(log);
        try
        {
            unit.Commit();
        }
        catch (InvalidOperationException ex)
        {
            throw new StoreException("Commit failed", ex);
        }
    }

    [Snippet]
    int A_transaction_that_forgets_the_cause()
    {
        using var unit = new Unit(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);
        try
        {
            unit.Commit();
            return 1;
        }
        catch (InvalidOperationException ex) when (ex.Message is { Length: > 0 } text)
        {
            throw new StoreException($"Commit failed: {text}");
        }
    }

    private sealed class PriceCache(IMemoryCache cache, ILogger log)
    {
        public async Task<int> Get(string article)
        {
            try
            {
                return await cache.GetOrCreateAsync(article, async entry =>
                {
                    entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
                    return await FailAsync();
                });
            }
            catch (Exception ex)
            {
                log.LogWarning(ex, "No price for {Article}, the last known is used", article);
                return cache.Get<int?>(article + ":last") ?? 0;
            }
        }
    }

    [Snippet(In = nameof(PriceCache))]
    async Task<int> A_cache_with_the_last_value(ILogger log)
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        return await new PriceCache(cache, log).Get("a");
    }

    private sealed class RateClient(HttpClient http, ILogger<RateClient> log)
    {
        public async Task<decimal> Rate(string currency)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    using var response = await http.GetAsync(new Uri($"http://rates/{currency}"));
                    response.EnsureSuccessStatusCode();
                    return decimal.Parse(await response.Content.ReadAsStringAsync(), null);
                }
                catch (HttpRequestException) when (attempt < 3)
                {
                    await Task.Delay(attempt);
                }
                /* judged */
                catch (HttpRequestException ex)
                {
                    log.LogError(ex, "No rate of {Currency} after {Attempt} attempts", currency, attempt);
                    return 1;
                }
            }
        }
    }

    private sealed class Unreachable : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Fail(new HttpRequestException("unreachable"));
            return new();
        }
    }

    private sealed class Typed<T>(ILogger inner) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => inner.Log(logLevel, eventId, state, exception, formatter);
    }

    [Snippet(In = nameof(RateClient), IsRetry = true)]
    async Task<decimal> A_client_that_retries(ILogger log)
    {
        using var http = new HttpClient(new Unreachable());
        return await new RateClient(http, new Typed<RateClient>(log)).Rate("CHF");
    }

    private sealed class WeatherClient(HttpClient http)
    {
        public async Task<string> Today(string city)
        {
            try
            {
                return await http.GetStringAsync(new Uri($"http://weather/{city}"));
            }
            catch (HttpRequestException ex) when (ex.StatusCode is null)
            {
                return ex.HttpRequestError switch
                {
                    HttpRequestError.NameResolutionError => "no such city",
                    _ => "unknown",
                };
            }
        }
    }

    [Snippet(In = nameof(WeatherClient))]
    async Task<string> A_client_that_says_unknown()
    {
        using var http = new HttpClient(new Unreachable());
        return await new WeatherClient(http).Today("Bern");
    }

    private sealed class CsvImporter(ILogger log)
    {
        public (int Imported, int Skipped) Import(IEnumerable<string> lines)
        {
            var (imported, skipped) = (0, 0);
            foreach (var (line, number) in lines.Select((line, index) => (line, index + 1)))
            {
                try
                {
                    Fail(new FormatException(line));
                    imported++;
                }
                catch (FormatException ex)
                {
                    skipped++;
                    using (log.BeginScope(new Dictionary<string, object> { ["line"] = number }))
                        log.LogError(ex, "Line {Number} is skipped", number);
                }
            }

            return (imported, skipped);
        }
    }

    [Snippet(In = nameof(CsvImporter))]
    object An_importer_that_skips(ILogger log) => new CsvImporter(log).Import(["a", "b"]);

    private sealed class JsonImporter
    {
        public List<string> Errors { get; } = [];

        public int Import(IEnumerable<string> documents)
        {
            var imported = 0;
            foreach (var document in documents)
            {
                try
                {
                    imported += Fail(new JsonException(document));
                }
                catch (JsonException ex)
                {
                    Errors.Add($"{document}: {ex.Message} at {ex.LineNumber}");
                    continue;
                }

                imported++;
            }

            return imported;
        }
    }

    [Snippet(In = nameof(JsonImporter))]
    int An_importer_with_errors_as_text(ILogger log)
    {
        var importer = new JsonImporter();
        var imported = importer.Import(["a"]);
        if (importer.Errors.Count > 0) log.LogWarning("{Count} documents were wrong", importer.Errors.Count);
        return imported;
    }

    private sealed class SheetImporter
    {
        private readonly List<Exception> failures = [];

        public void Import(params string[] sheets)
        {
            foreach (var sheet in sheets)
            {
                try
                {
                    Read(sheet);
                }
                catch (Exception ex) when (ex is IOException or FormatException)
                {
                    failures.Add(new StoreException($"Sheet {sheet}", ex));
                }
            }

            if (failures is [var only]) throw only;
            if (failures.Count > 1) throw new AggregateException("Some sheets are missing", failures);
        }
    }

    [Snippet(In = nameof(SheetImporter))]
    void An_importer_that_throws_at_its_end() => new SheetImporter().Import("a", "b");

    private static T? Parsed<T>(string text, ILogger log)
        where T : class
    {
        try
        {
            Fail(new JsonException(text));
            return JsonSerializer.Deserialize<T>(text);
        }
        catch (JsonException ex) when (Log(ex))
        {
            return default;
        }

        bool Log(Exception error)
        {
            log.LogCritical(error, "{Type} can't be read", typeof(T).Name);
            return true;
        }
    }

    [Snippet(In = nameof(Parsed))]
    object? A_filter_that_logs_and_accepts(ILogger log) => Parsed<Customer>("{", log);

    private sealed class Settings
    {
        private readonly Lazy<string> file = new(() => Read("settings"));

        public string Language
        {
            get
            {
                try
                {
                    return file.Value;
                }
                catch (IOException)
                {
                    return "en";
                }
            }
        }
    }

    [Snippet(In = nameof(Settings))]
    string A_lazy_file_with_a_default() => new Settings().Language;

    private sealed class FileStore(string root, ILogger log)
    {
        public bool Delete(string name)
        {
            var path = Path.Combine(root, name);
            try
            {
                Read(path);
                File.Delete(path);
                return true;
            }
            catch (FileNotFoundException)
            {
                return true;
            }
            /* judged */
            catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
            {
                log.LogError("Could not delete {Path}: {Reason}", path, ex.Message);
                return false;
            }
        }
    }

    [Snippet(In = nameof(FileStore))]
    bool A_file_that_stays_with_its_reason(ILogger log) => new FileStore("store", log).Delete("a");

    private sealed class Lookup(Func<string, Task<string>> remote, IDictionary<string, string> local)
    {
        public async ValueTask<string?> Find(string key)
        {
            try
            {
                return local[key] = await remote(key);
            }
            catch (Exception ex) when (ex is TimeoutException or HttpRequestException && local.ContainsKey(key))
            {
                return local[key];
            }
        }
    }

    [Snippet(In = nameof(Lookup))]
    async Task<string?> A_lookup_with_a_local_copy() => await new Lookup(
        async key => $"{key}{await TimeOut(new TimeoutException())}", new Dictionary<string, string> { ["a"] = "old" }).Find("a");

    private static async Task<int> TimeOut(Exception error)
    {
        await Task.Yield();
        return Fail(error);
    }
}
