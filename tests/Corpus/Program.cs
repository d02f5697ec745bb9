using SentryGen.Corpus;

// dotnet run -c Release --project tests/Corpus -- fetch | score | cost | run | catches | mutants; README.md has the options.
var options = new Options(args);
switch (args.FirstOrDefault())
{
    case "fetch":
        return LabelledTree.All.All(tree => tree.Fetch(options.Trees)) ? 0 : 1;
    case "score":
        return await Commands.ScoreAsync(options);
    case "cost":
        return await Commands.CostAsync(options);
    case "run":
        return await Commands.RunAsync(options);
    case "catches":
        return Commands.Catches(options);
    case "mutants":
        return await Commands.MutantsAsync(options);
    default:
        Console.Error.WriteLine("corpus fetch | score | cost | run --source DIR | catches --source DIR | mutants --source DIR");
        return 2;
}
