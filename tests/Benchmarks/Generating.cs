using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using SentryGen.Tests;

namespace SentryGen.Benchmarks;

/// <summary>The cost of the generator in a web app of 500 files: in a build, and for each keystroke in an editor.</summary>
public class Generating
{
    private const int Files = 500;

    private CSharpCompilation compilation = null!, edited = null!, wired = null!;
    private GeneratorDriver warm = null!;

    [GlobalSetup]
    public void OpenSolution()
    {
        compilation = App.Web.WithCode([.. Enumerable.Range(0, Files)
            .Select(index => index == 0 ? "new Acme.Service1().Run(args);" : Service(index))])
            .Compile();
        edited = Edited("Sum += part.Length;", "Sum += part.Length + 1;");
        wired = Edited("Sum += part.Length;", "Sum += part.Length; global::Sentry.SentrySdk.Init();");
        warm = App.Web.Driver().RunGenerators(compilation);
    }

    // Compilations are cloned because each one is new to the generator, as after an edit, with nothing bound yet.
    [Benchmark(Baseline = true, Description = "first run")]
    public object FirstRun() => App.Web.Driver().RunGenerators(compilation.Clone());

    [Benchmark(Description = "after an edit of a method body")]
    public object IdleEdit() => warm.RunGenerators(edited.Clone());

    [Benchmark(Description = "after an edit that wires Sentry")]
    public object TellingEdit() => warm.RunGenerators(wired.Clone());

    private CSharpCompilation Edited(string was, string becomes)
    {
        var tree = compilation.SyntaxTrees[Files / 2];
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace(was, becomes))));
    }

    private static string Service(int index) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Acme
        {
            public class Service{{index}}
            {
                private readonly List<string> parts = new List<string>();

                public int Sum { get; private set; }

                public void Run(string[] args)
                {
                    foreach (var part in args.Where(part => part.Length > {{index}}).Select(part => part.Trim()))
                    {
                        parts.Add(part);
                        Sum += part.Length;
                    }

                    if (Sum > 0) new Service{{Math.Max(1, index - 1)}}().Run(parts.ToArray());
                    Initialize("one", string.Join(",", parts.OrderBy(part => part)), Math.Max(Sum, parts.Count));
                }

                private static void Initialize(string first, string second, int third) => Console.WriteLine(first + second + third);
            }
        }
        """;
}
