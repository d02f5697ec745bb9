using System;
using System.IO;
using System.Threading.Tasks;
using SentryGen.Tests.Swallowed;
using Polly;
using Polly.Fallback;

var callback = new Callback();
var pipeline = new ResiliencePipelineBuilder<int>()
    .AddFallback(new FallbackStrategyOptions<int> { FallbackAction = _ => Outcome.FromResultAsValueTask(0) })
    .Build();
await pipeline.ExecuteAsync(_ => new ValueTask<int>(callback.Run()));
