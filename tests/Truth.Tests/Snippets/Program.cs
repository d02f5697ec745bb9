if (args.Length > 0) throw new NotSupportedException();
