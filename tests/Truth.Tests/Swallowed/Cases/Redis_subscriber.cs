using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using StackExchange.Redis;

using var server = new RedisServer();
var callback = new Callback();
await using var redis = await ConnectionMultiplexer.ConnectAsync(server.Address);
var subscriber = redis.GetSubscriber();
await subscriber.SubscribeAsync(RedisChannel.Literal("orders"), (_, _) => callback.Run());
await subscriber.PublishAsync(RedisChannel.Literal("orders"), "1");
await subscriber.PublishAsync(RedisChannel.Literal("orders"), "2");
await callback.Again;
