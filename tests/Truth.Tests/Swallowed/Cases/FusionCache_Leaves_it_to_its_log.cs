using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Microsoft.Extensions.Logging;
using ZiggyCreatures.Caching.Fusion;

var callback = new Callback();
using var log = Callback.Log();
using var cache = new FusionCache(
    new FusionCacheOptions { FactoryErrorsLogLevel = LogLevel.Error },
    logger: log.CreateLogger<FusionCache>());
await cache.GetOrSetAsync<int>(
    "orders",
    async token =>
    {
        await Task.Yield();
        return callback.Run();
    },
    MaybeValue<int>.FromValue(0),
    new FusionCacheEntryOptions().SetFailSafe(true));
