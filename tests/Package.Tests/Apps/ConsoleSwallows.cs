try
{
    throw new InvalidOperationException("swallowed");
}
catch (Exception)
{
    Console.WriteLine("went on");
}
