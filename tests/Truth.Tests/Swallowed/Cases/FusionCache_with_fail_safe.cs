using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using System.Threading;
using Microsoft.Extensions.Logging;
using ZiggyCreatures.Caching.Fusion;

var (a, b, c, d) = (new Callback(), new Callback(), new Callback(), new Callback());
using var log = Callback.Log();
using var cache = new FusionCache(new FusionCacheOptions(), logger: log.CreateLogger<FusionCache>());
var safe = new FusionCacheEntryOptions().SetFailSafe(true);
cache.GetOrSet<int>("a", (context, token) => a.Run(), MaybeValue<int>.FromValue(0), safe, tags: null);
await cache.GetOrSetAsync<int>("b", (context, token) => Task.FromResult(b.Run()), MaybeValue<int>.FromValue(0), safe, tags: null);
cache.GetOrSet<int>("c", token => c.Run(), MaybeValue<int>.FromValue(0), safe);
await cache.GetOrSetAsync<int>(
    "d",
    async token =>
    {
        await Task.Yield();
        return d.Run();
    },
    MaybeValue<int>.FromValue(0),
    safe);
