using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using StackExchange.Redis;

using var server = new RedisServer();
var callback = new Callback();
var other = new Callback();
await using var redis = await ConnectionMultiplexer.ConnectAsync(server.Address);
var subscriber = redis.GetSubscriber();
await subscriber.SubscribeAsync(RedisChannel.Literal("orders"), (_, _) => callback.Run());
subscriber.Subscribe(RedisChannel.Literal("bills"), (_, _) => other.Run());
foreach (var channel in new[] { "orders", "bills", "orders", "bills" })
    await subscriber.PublishAsync(RedisChannel.Literal(channel), "1");
await callback.Again;
await other.Again;
