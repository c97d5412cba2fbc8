using Stockade.Fuzz;

return FuzzCommand.Run(args);
