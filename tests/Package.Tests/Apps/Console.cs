switch (args[0])
{
    case "throw":
        throw new InvalidOperationException("throw");
    case "sentry-assemblies":
        Console.WriteLine("Sentry assemblies: " + string.Join(' ', AppDomain.CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetName().Name!)
            .Where(name => name.StartsWith("Sentry"))));
        break;
}
